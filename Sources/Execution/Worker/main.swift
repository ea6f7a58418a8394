// nabla-worker: forks the processes that run learner code and watches over them. It speaks frames of `Wire` on its
// standard input and output and is started by nabla-launcher, which has narrowed its rights.
//
// It stays with one thread, so that a fork is a whole copy. It never runs learner code itself: a job runs in a fork,
// and the next cell in a fork of that.

import CProcess
import Glibc

let key = nabla_take_supervisor_key()
var warden = Warden(key: key)
warden.run()
