"""Writes numbers.txt: what the functions of course 1, weeks 2 to 4, give for the inputs and seeds of the course.

Every number is computed here with NumPy. Where `printed` is given, it is the figure that the course's notebook prints, from
memory; the script stops unless NumPy gives the same. A line of the file is: name, source, shape, numbers. The source is
`memory` for a figure that the notebook prints and NumPy confirms, `numpy` for one that NumPy alone gives.

Usage: python3 make_numbers.py > numbers.txt
"""

import numpy as np


def add(name, value, printed=None, digits=8):
    value = np.asarray(value, dtype=float)
    if printed is not None and not np.allclose(value, printed, rtol=0, atol=0.51 * 10.0**-digits):
        raise SystemExit(f"{name}: NumPy gives {value!r}, the notebook {printed!r}")
    numbers = " ".join(repr(float(number)) for number in value.ravel())
    shape = ",".join(str(size) for size in value.shape)
    print(f"{name}\t{'numpy' if printed is None else 'memory'}\t{shape}\t{numbers}")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# Course 1, week 2: logistic regression.


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return X @ (A - Y).T / m, np.sum(A - Y) / m, cost


def optimize(w, b, X, Y, iterations, rate):
    costs = []
    for i in range(iterations):
        dw, db, cost = propagate(w, b, X, Y)
        w, b = w - rate * dw, b - rate * db
        if i % 100 == 0:
            costs.append(cost)
    return w, b, dw, db, costs


def logistic_regression():
    add("logistic/sigmoid", sigmoid(np.array([0.0, 2.0])), [0.5, 0.88079708])
    w, b = np.array([[1.0], [2.0]]), 2.0
    X, Y = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.2]]), np.array([[1.0, 0.0, 1.0]])
    dw, db, cost = propagate(w, b, X, Y)
    add("logistic/propagate/dw", dw, [[0.99845601], [2.39507239]])
    add("logistic/propagate/db", db, 0.00145557813678, digits=13)
    add("logistic/propagate/cost", cost, 5.80154531939, digits=11)
    w, b, dw, db, costs = optimize(w, b, X, Y, 100, 0.009)
    add("logistic/optimize/w", w, [[0.19033591], [0.12259159]])
    add("logistic/optimize/b", b, 1.92535983008, digits=11)
    add("logistic/optimize/dw", dw, [[0.67752042], [1.41625495]])
    add("logistic/optimize/db", db, 0.219194504541, digits=11)
    add("logistic/optimize/costs", costs)
    w, b = np.array([[0.1124579], [0.23106775]]), -0.3
    X = np.array([[1.0, -1.1, -3.2], [1.2, 2.0, 0.1]])
    add("logistic/predict", sigmoid(w.T @ X + b) > 0.5, [[1, 1, 0]])


# Course 1, week 3: a network with one hidden layer.


def initialize(n_x, n_h, n_y):
    first = np.random.randn(n_h, n_x) * 0.01
    return first, np.zeros((n_h, 1)), np.random.randn(n_y, n_h) * 0.01, np.zeros((n_y, 1))


def forward(X, parameters):
    W1, b1, W2, b2 = parameters
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ A1 + b2
    return Z1, A1, Z2, sigmoid(Z2)


def planar_cost(A2, Y):
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]


def backward(parameters, cache, X, Y):
    (_, _, W2, _), (_, A1, _, A2), m = parameters, cache, X.shape[1]
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    return dZ1 @ X.T / m, dZ1.sum(axis=1, keepdims=True) / m, dZ2 @ A1.T / m, dZ2.sum(axis=1, keepdims=True) / m


def train(X, Y, parameters, iterations):
    costs = []
    for i in range(iterations):
        cache = forward(X, parameters)
        if i % 1000 == 0:
            costs.append(planar_cost(cache[3], Y))
        parameters = [p - 1.2 * g for p, g in zip(parameters, backward(parameters, cache, X, Y))]
    return costs, parameters


def flower():
    """The points of the lab: two classes on the petals of a flower."""
    np.random.seed(1)
    X, Y, N = np.zeros((400, 2)), np.zeros((400, 1)), 200
    for j in range(2):
        rows = range(N * j, N * (j + 1))
        t = np.linspace(j * 3.12, (j + 1) * 3.12, N) + np.random.randn(N) * 0.2
        r = 4 * np.sin(4 * t) + np.random.randn(N) * 0.2
        X[rows], Y[rows] = np.c_[r * np.sin(t), r * np.cos(t)], j
    return X.T, Y.T


def planar_classification():
    np.random.seed(2)
    W1, b1, W2, b2 = parameters = initialize(2, 4, 1)
    add(
        "planar/initialize/W1", W1,
        [[-0.00416758, -0.00056267], [-0.02136196, 0.01640271], [-0.01793436, -0.00841747], [0.00502881, -0.01245288]])
    add("planar/initialize/W2", W2, [[-0.01057952, -0.00909008, 0.00551454, 0.02292208]])
    np.random.seed(1)
    X = np.random.randn(2, 3)
    # The notebook's own cache for the cost and the way back: without biases.
    cache = forward(X, parameters)
    add("planar/forward/A2", cache[3], [[0.5002307, 0.49985831, 0.50023963]])
    add("planar/cost", planar_cost(cache[3], np.array([[1.0, 0.0, 0.0]])), 0.6930587610394646)
    Y = (np.random.randn(1, 3) > 0).astype(float)
    add("planar/labels", Y)
    dW1, db1, dW2, db2 = backward(parameters, cache, X, Y)
    add(
        "planar/backward/dW1", dW1,
        [[0.00301023, -0.00747267], [0.00257968, -0.00641288], [-0.00156892, 0.003893], [-0.00652037, 0.01618243]])
    add("planar/backward/db1", db1, [[0.00176201], [0.00150995], [-0.00091736], [-0.00381422]])
    add("planar/backward/dW2", dW2, [[0.00078841, 0.01765429, -0.00084166, -0.01022527]])
    add("planar/backward/db2", db2, [[-0.16655712]])
    moved = [p - 1.2 * g for p, g in zip(parameters, (dW1, db1, dW2, db2))]
    for name, value in zip(("W1", "b1", "W2", "b2"), moved):
        add(f"planar/update/{name}", value)
    X, Y = flower()
    add("planar/flower/first", X[:, :3])
    np.random.seed(2)
    costs, _ = train(X, Y, initialize(2, 4, 1), 10000)
    add("planar/train/costs", costs[:3], [0.693048, 0.288083, 0.254385], digits=6)


# Course 1, week 2: the basics.


def basics():
    x = np.array([1.0, 2.0, 3.0])
    add("basics/basicSigmoid", sigmoid(1.0), 0.73105858)
    add("basics/sigmoid", sigmoid(x), [0.73105858, 0.88079708, 0.95257413])
    add("basics/sigmoidDerivative", sigmoid(x) * (1 - sigmoid(x)), [0.19661193, 0.10499359, 0.04517666])
    x = np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])
    add(
        "basics/normalizeRows", x / np.linalg.norm(x, axis=1, keepdims=True),
        [[0, 0.6, 0.8], [0.13736056, 0.82416338, 0.54944226]])
    x = np.array([[9.0, 2.0, 5.0, 0.0, 0.0], [7.0, 5.0, 0.0, 0.0, 0.0]])
    add(
        "basics/softmax", np.exp(x) / np.exp(x).sum(axis=1, keepdims=True),
        [
            [0.98089766, 0.00089446, 0.01796577, 0.00012105, 0.00012105],
            [0.87867986, 0.11891639, 0.00080125, 0.00080125, 0.00080125],
        ])
    yhat, y = np.array([0.9, 0.2, 0.1, 0.4, 0.9]), np.array([1.0, 0.0, 0.0, 1.0, 1.0])
    add("basics/l1", np.abs(y - yhat).sum(), 1.1)
    add("basics/l2", np.dot(y - yhat, y - yhat), 0.43)


# Course 1, week 4: a network of any depth.


def linear_backward(dZ, cache):
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


def draw_parameters(seed):
    np.random.seed(seed)
    return [np.random.randn(*shape) for shape in ((3, 4), (3, 1), (1, 3), (1, 1))]


def step_by_step():
    np.random.seed(1)
    W1, W2 = np.random.randn(2, 3) * 0.01, np.random.randn(1, 2) * 0.01
    add("steps/initialize/W1", W1, [[0.01624345, -0.00611756, -0.00528172], [-0.01072969, 0.00865408, -0.02301539]])
    add("steps/initialize/W2", W2, [[0.01744812, -0.00761207]])
    np.random.seed(3)
    W1, W2 = np.random.randn(4, 5) * 0.01, np.random.randn(3, 4) * 0.01
    add("steps/initializeDeep/W1[0]", W1[0], [0.01788628, 0.0043651, 0.00096497, -0.01863493, -0.00277388])
    add("steps/initializeDeep/W2[2]", W2[2], [-0.00768836, -0.00230031, 0.00745056, 0.01976111])

    np.random.seed(1)
    A, W, b = np.random.randn(3, 2), np.random.randn(1, 3), np.random.randn(1, 1)
    add("steps/linearForward", W @ A + b, [[3.26295337, -1.23429987]])
    np.random.seed(2)
    A, W, b = np.random.randn(3, 2), np.random.randn(1, 3), np.random.randn(1, 1)
    add("steps/activationForward/sigmoid", sigmoid(W @ A + b), [[0.96890023, 0.11013289]])
    add("steps/activationForward/relu", np.maximum(0, W @ A + b), [[3.43896131, 0]])
    np.random.seed(1)
    X, W1, b1 = np.random.randn(4, 2), np.random.randn(3, 4), np.random.randn(3, 1)
    W2, b2 = np.random.randn(1, 3), np.random.randn(1, 1)
    add("steps/modelForward", sigmoid(W2 @ np.maximum(0, W1 @ X + b1) + b2), [[0.17007265, 0.2524272]])
    AL, Y = np.array([[0.8, 0.9, 0.4]]), np.ones((1, 3))
    add("steps/cost", planar_cost(AL, Y), 0.41493160)

    np.random.seed(1)
    dZ = np.random.randn(1, 2)
    dA_prev, dW, db = linear_backward(dZ, (np.random.randn(3, 2), np.random.randn(1, 3), np.random.randn(1, 1)))
    add(
        "steps/linearBackward/dAPrev", dA_prev,
        [[0.51822968, -0.19517421], [-0.40506361, 0.15255393], [2.37496825, -0.89445391]])
    add("steps/linearBackward/dW", dW, [[-0.10076895, 1.40685096, 1.64992505]])
    add("steps/linearBackward/db", db, [[0.50629448]])
    np.random.seed(2)
    dA = np.random.randn(1, 2)
    cache = (np.random.randn(3, 2), np.random.randn(1, 3), np.random.randn(1, 1))
    Z = np.random.randn(1, 2)
    dA_prev, dW, db = linear_backward(dA * sigmoid(Z) * (1 - sigmoid(Z)), cache)
    add(
        "steps/activationBackward/sigmoid/dAPrev", dA_prev,
        [[0.11017994, 0.01105339], [0.09466817, 0.00949723], [-0.05743092, -0.00576154]])
    add("steps/activationBackward/sigmoid/dW", dW, [[0.10266786, 0.09778551, -0.01968084]])
    add("steps/activationBackward/sigmoid/db", db, [[-0.05729622]])
    dA_prev, dW, db = linear_backward(dA * (Z > 0), cache)
    add(
        "steps/activationBackward/relu/dAPrev", dA_prev, [[0.44090989, 0], [0.37883606, 0], [-0.2298228, 0]])
    add("steps/activationBackward/relu/dW", dW, [[0.44513824, 0.37371418, -0.10478989]])
    add("steps/activationBackward/relu/db", db, [[-0.20837892]])

    np.random.seed(3)
    AL = np.random.randn(1, 2)
    first = np.random.randn(4, 2), np.random.randn(3, 4), np.random.randn(3, 1)
    Z1 = np.random.randn(3, 2)
    second = np.random.randn(3, 2), np.random.randn(1, 3), np.random.randn(1, 1)
    Z2, Y = np.random.randn(1, 2), np.array([[1.0, 0.0]])
    dAL = -(Y / AL - (1 - Y) / (1 - AL))
    dA1, _, _ = linear_backward(dAL * sigmoid(Z2) * (1 - sigmoid(Z2)), second)
    _, dW1, db1 = linear_backward(dA1 * (Z1 > 0), first)
    add(
        "steps/modelBackward/dW1", dW1,
        [
            [0.41010002, 0.07807203, 0.13798444, 0.10502167], [0, 0, 0, 0],
            [0.05283652, 0.01005865, 0.01777766, 0.0135308],
        ])
    add("steps/modelBackward/db1", db1, [[-0.22007063], [0], [-0.02835349]])

    W1, b1, W2, b2 = (p - 0.1 * g for p, g in zip(draw_parameters(2), draw_parameters(3)))
    add("steps/update/W1[0]", W1[0], [-0.59562069, -0.09991781, -2.14584584, 1.82662008])
    add("steps/update/b1", b1, [[-0.04659241], [-1.28888275], [0.53405496]])
    add("steps/update/W2", W2, [[-0.55569196, 0.0354055, 1.32964895]])
    add("steps/update/b2", b2, [[-0.84610769]])


logistic_regression()
planar_classification()
basics()
step_by_step()
