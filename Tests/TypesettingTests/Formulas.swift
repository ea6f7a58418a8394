/// Formulas of the curriculum, by subject.
enum Formulas {
    static let logisticRegression = [
        #"z = w^T x + b"#,
        #"\hat{y} = a = \sigma(z)"#,
        #"\sigma(z) = \frac{1}{1 + e^{-z}}"#,
        #"\ell(a, y) = -\left( y \log a + (1 - y) \log (1 - a) \right)"#,
        #"J(w, b) = \frac{1}{m} \sum_{i=1}^{m} \ell\left(a^{(i)}, y^{(i)}\right)"#,
        #"J = -\frac{1}{m} \sum_{i=1}^m \left[ y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log (1 - a^{(i)}) \right]"#,
        #"w := w - \alpha \frac{\partial J}{\partial w}"#,
        #"\frac{\partial \ell}{\partial a} = -\frac{y}{a} + \frac{1 - y}{1 - a}"#,
        #"\sigma'(z) = a(1 - a)"#,
        #"dz = \frac{d\ell}{dz} = a - y"#,
        #"Z = w^T X + b \in \mathbb{R}^{1 \times m}"#,
        #"dw = \frac{1}{m} X \, dZ^T, \qquad db = \frac{1}{m} \sum_{i=1}^{m} dz^{(i)}"#,
        #"\frac{\partial J}{\partial w_1} = \frac{1}{m} \sum_i x_1^{(i)} (a^{(i)} - y^{(i)})"#,
        #"X = \begin{bmatrix} x^{(1)} & x^{(2)} & \cdots & x^{(m)} \end{bmatrix}"#,
        #"12{,}288 = 64 \times 64 \times 3, \quad 12,288"#,
    ]

    static let networks = [
        #"Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}"#,
        #"A^{[l]} = g^{[l]}\left(Z^{[l]}\right)"#,
        #"dZ^{[l]} = dA^{[l]} \odot g^{[l]\prime}(Z^{[l]})"#,
        #"dW^{[l]} = \frac{1}{m} dZ^{[l]} A^{[l-1]T}"#,
        #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * g^{[1]'}(Z^{[1]})"#,
        #"\tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}"#,
        #"\mathrm{ReLU}(z) = \max(0, z)"#,
        #"g'(z) = \begin{cases} 0 & \text{if } z < 0 \\ 1 & \text{if } z \geq 0 \end{cases}"#,
        #"\sum_{l=1}^{L} n^{[l]} (n^{[l-1]} + 1)"#,
        #"a^{[2](i)}_4"#,
        #"W = \begin{pmatrix} w_{11} & w_{12} \\ w_{21} & w_{22} \end{pmatrix}"#,
    ]

    static let improving = [
        #"J = \frac{1}{m} \sum_{i=1}^{m} \ell(\hat{y}^{(i)}, y^{(i)}) + \frac{\lambda}{2m} \sum_{l} \|W^{[l]}\|_F^2"#,
        #"\|w\|_2^2 = \sum_{j=1}^{n_x} w_j^2 = w^T w"#,
        #"\frac{\partial J}{\partial \theta_i} \approx \frac{J(\theta_i + \epsilon) - J(\theta_i - \epsilon)}{2\epsilon}"#,
        #"\frac{\|d\theta_{approx} - d\theta\|_2}{\|d\theta_{approx}\|_2 + \|d\theta\|_2} < 10^{-7}"#,
        #"W^{[l]} = \text{randn} \cdot \sqrt{\frac{2}{n^{[l-1]}}}"#,
        #"v_t = \beta v_{t-1} + (1 - \beta) \theta_t, \quad v_t^{corrected} = \frac{v_t}{1 - \beta^t}"#,
        #"W := W - \alpha \frac{\hat{v}_{dW}}{\sqrt{\hat{s}_{dW}} + \varepsilon}"#,
        #"\alpha = \frac{\alpha_0}{1 + \text{decay} \cdot \text{epoch}}"#,
        #"\mu = \frac{1}{m} \sum_i z^{(i)}, \quad \sigma^2 = \frac{1}{m} \sum_i (z^{(i)} - \mu)^2"#,
        #"\tilde{z}^{(i)} = \gamma \frac{z^{(i)} - \mu}{\sqrt{\sigma^2 + \varepsilon}} + \beta"#,
        #"\text{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{C} e^{z_j}}"#,
        #"X^{\{t\}}, Y^{\{t\}}"#,
    ]

    static let convolutionAndSequences = [
        #"n_H^{[l]} = \left\lfloor \frac{n_H^{[l-1]} + 2p^{[l]} - f^{[l]}}{s^{[l]}} \right\rfloor + 1"#,
        #"\mathcal{L}(A, P, N) = \max\left(\|f(A) - f(P)\|^2 - \|f(A) - f(N)\|^2 + \alpha, 0\right)"#,
        #"G_{kk'}^{[l]} = \sum_{i=1}^{n_H} \sum_{j=1}^{n_W} a_{ijk}^{[l]} a_{ijk'}^{[l]}"#,
        #"a^{\langle t \rangle} = \tanh(W_{aa} a^{\langle t-1 \rangle} + W_{ax} x^{\langle t \rangle} + b_a)"#,
        #"c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + (1 - \Gamma_u) * c^{<t-1>}"#,
        #"\arg\max_y \prod_{t=1}^{T_y} P(y^{<t>} \mid x, y^{<1>}, \ldots, y^{<t-1>})"#,
        #"\operatorname{Attention}(Q, K, V) = \operatorname{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right) V"#,
        #"\alpha^{<t,t'>} = \frac{\exp(e^{<t,t'>})}{\sum_{t'=1}^{T_x} \exp(e^{<t,t'>})}"#,
        #"\cos(u, v) = \frac{u \cdot v}{\|u\| \, \|v\|}"#,
        #"\mathrm{BLEU} = BP \cdot \exp\left(\frac{1}{4} \sum_{n=1}^4 \log p_n\right)"#,
    ]

    static let everyConstruct = [
        #"\sqrt[3]{x + 1} + \sqrt{\frac{a}{b}}"#,
        #"\binom{n}{k} = \frac{n!}{k!(n-k)!}"#,
        #"\int_0^1 f(x) \, dx = \lim_{n \to \infty} \frac{1}{n} \sum_{k=1}^n f\left(\frac{k}{n}\right)"#,
        #"\vec{w} \cdot \dot{x} + \bar{y} - \overline{AB} + \widehat{abc}"#,
        #"\begin{aligned} dz &= a - y \\ dw &= x \, dz \\ db &= dz \end{aligned}"#,
        #"\begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc"#,
        #"\underbrace{w^T x + b}_{\text{linear}} \xrightarrow{\sigma} a"#,
        #"\left\{ x \in \mathbb{R} \mid |x| \leq \frac{1}{2} \right\}"#,
        #"\left. \frac{df}{dx} \right|_{x=0}"#,
        #"f: X \to Y, \quad a \neq b, \quad x \not= y, \quad p \Rightarrow q"#,
        #"\min_{w,b} J(w, b)"#,
        #"e^{\frac{x^2}{2}}"#,
        #"x_{i_j}^{2^k}"#,
        #"-1 + (-x) - -y"#,
        #"\unknown{a}{b} + \frac{1}"#,
        #"a & b \\ c"#,
        #"\frac{1}{2"#,
        #"x^"#,
    ]

    static let sheets = [
        ("logistic-regression", logisticRegression), ("networks", networks), ("shallow-networks", shallowNetworks),
        ("improving", improving), ("training", training), ("convolution-and-sequences", convolutionAndSequences),
        ("vision", vision), ("sequences", sequences), ("optimisation", optimisation),
        ("pictures-and-sequences", picturesAndSequences), ("every-construct", everyConstruct),
    ]

    static let all = sheets.flatMap(\.1)
}
