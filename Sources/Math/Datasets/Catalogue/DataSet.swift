/// A data set of the courses that Nabla knows by name, and what its files must hold.
package struct DataSet: Sendable {
    /// One array of the set.
    package struct Part: Sendable {
        /// What it is for: `pictures to train on`.
        package var title: String
        /// Its name in the courses' HDF5 file; nil where files hold one array each, known by its shape.
        package var name: String?
        package var shape: [Int]
        /// Every number is whole, from 0 to this.
        package var highest: Int
    }

    /// As it is typed: `cats`.
    package var name: String
    package var title: String
    /// Where the courses use it.
    package var place: String
    /// The courses' names for its files.
    package var files: [String]
    package var trainX, trainY, testX, testY: Part
    /// The names of the classes where the files give none.
    package var classes: [String]
    /// Whether drawn pictures of the same shape take its place until it is added.
    package var hasStandIn: Bool

    package var parts: [Part] { [trainX, trainY, testX, testY] }

    /// Whether its files are HDF5, with names for their arrays; otherwise IDX.
    package var isHDF5: Bool { trainX.name != nil }

    /// The dataset with the classes' names in the courses' HDF5 files.
    package static let classList = "list_classes"
}

extension DataSet {
    /// All of them, in the order of the courses.
    package static let all = [cats, signs, happy, mnist]

    package static func named(_ name: String) -> DataSet? { all.first { $0.name == name } }

    static let cats = DataSet(
        name: "cats", title: "cats and other things", place: "course 1, weeks 2 and 4",
        files: ["train_catvnoncat.h5", "test_catvnoncat.h5"], train: 209, test: 50, classes: ["non-cat", "cat"],
        hasStandIn: true)

    static let signs = DataSet(
        name: "signs", title: "hands that show 0 to 5", place: "course 2, week 3; course 4, weeks 1 and 2",
        files: ["train_signs.h5", "test_signs.h5"], train: 1080, test: 120, classes: (0...5).map(String.init))

    static let happy = DataSet(
        name: "happy", title: "faces, happy or not", place: "course 4, week 1",
        files: ["train_happy.h5", "test_happy.h5"], train: 600, test: 150, classes: ["not happy", "happy"])

    static let mnist = DataSet(
        name: "mnist", title: "handwritten digits", place: "practice",
        files: [
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
        ],
        trainX: Part(title: "pictures to train on", shape: [60_000, 28, 28], highest: 255),
        trainY: Part(title: "labels to train on", shape: [60_000], highest: 9),
        testX: Part(title: "pictures to test on", shape: [10_000, 28, 28], highest: 255),
        testY: Part(title: "labels to test on", shape: [10_000], highest: 9),
        classes: (0...9).map(String.init), hasStandIn: false)

    /// Two HDF5 files in the courses' layout: 64 by 64 pixels in three colours.
    private init(
        name: String, title: String, place: String, files: [String], train: Int, test: Int, classes: [String],
        hasStandIn: Bool = false
    ) {
        let highest = classes.count - 1
        self.init(
            name: name, title: title, place: place, files: files,
            trainX: Part(title: "pictures to train on", name: "train_set_x", shape: [train, 64, 64, 3], highest: 255),
            trainY: Part(title: "labels to train on", name: "train_set_y", shape: [train], highest: highest),
            testX: Part(title: "pictures to test on", name: "test_set_x", shape: [test, 64, 64, 3], highest: 255),
            testY: Part(title: "labels to test on", name: "test_set_y", shape: [test], highest: highest),
            classes: classes, hasStandIn: hasStandIn)
    }
}
