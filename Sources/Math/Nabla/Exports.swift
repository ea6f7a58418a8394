// `import Nabla` is the one import of a learner.
@_exported public import Datasets
@_exported public import Figures
@_exported public import Tensors
