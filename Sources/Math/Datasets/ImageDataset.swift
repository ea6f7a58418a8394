public import Tensors

/// Pictures, each with the class it belongs to. An example is one step along the first axis.
public struct LabelledImages: Sendable, Equatable {
    /// The pixels, from 0 to 255 as files hold them: shape (m, height, width, 3) in colour, (m, height, width) in grey.
    public var X: Tensor
    /// The classes 0, 1, …, shape (1, m).
    public var Y: Tensor

    public init(X: Tensor, Y: Tensor) {
        self.X = X
        self.Y = Y
    }

    /// The number of pictures, m.
    public var count: Int { X.shape[0] }
}

/// Pictures to train on and others to test on.
public struct ImageDataset: Sendable, Equatable {
    public var train: LabelledImages
    public var test: LabelledImages
    /// The name of each class, in the order of the labels.
    public var classes: [String]

    public init(train: LabelledImages, test: LabelledImages, classes: [String]) {
        self.train = train
        self.test = test
        self.classes = classes
    }
}
