import Tensors

extension Dataset {
    /// Cats and other things: the pictures that course 1, weeks 2 and 4, classifies.
    ///
    /// 209 pictures to train on (72 of them cats) and 50 to test on (33), 64 by 64 pixels in three colours. The
    /// pictures are drawn, not photographed, and about as hard as the course's: logistic regression learns the
    /// training set by heart and gets about 7 of 10 test pictures right, the network with four layers 8 or 9.
    ///
    /// Each seed gives other pictures. The draws are those of ``Random``, so NumPy can draw the same ones.
    ///
    /// - Returns: `train.X` (209, 64, 64, 3), `train.Y` (1, 209), `test.X` (50, 64, 64, 3), `test.Y` (1, 50).
    public static func drawnCats(seed: Int = 1, file: StaticString = #fileID, line: UInt = #line) -> ImageDataset {
        var random = Random(seed: seed, file: file, line: line)
        func pictures(_ count: Int, cats: Int) -> LabelledImages {
            let labels = random.permutation(count).map { $0 < cats }
            var pixels: [Double] = []
            pixels.reserveCapacity(count * Canvas.side * Canvas.side * 3)
            for isCat in labels { pixels += CatDrawing.bytes(cat: isCat, &random) }
            return LabelledImages(
                X: Tensor(shape: [count, Canvas.side, Canvas.side, 3], scalars: pixels),
                Y: Tensor(shape: [1, count], scalars: labels.map { $0 ? 1 : 0 }))
        }
        let train = pictures(209, cats: 72)
        return ImageDataset(train: train, test: pictures(50, cats: 33), classes: ["non-cat", "cat"])
    }
}
