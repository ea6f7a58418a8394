// `exp(0.5)` beside `exp(t)`: the C library's functions of one number reach whoever imports tensors. They are passed on,
// not defined anew, so that a file which imports Foundation as well sees one declaration and no ambiguity.

#if canImport(Glibc)
    @_exported public import func Glibc.exp
    @_exported public import func Glibc.expm1
    @_exported public import func Glibc.log
    @_exported public import func Glibc.log1p
    @_exported public import func Glibc.log2
    @_exported public import func Glibc.log10
    @_exported public import func Glibc.sqrt
    @_exported public import func Glibc.pow
    @_exported public import func Glibc.sin
    @_exported public import func Glibc.cos
    @_exported public import func Glibc.tan
    @_exported public import func Glibc.tanh
    @_exported public import func Glibc.floor
    @_exported public import func Glibc.ceil
    @_exported public import func Glibc.round
#elseif canImport(Musl)
    @_exported public import func Musl.exp
    @_exported public import func Musl.expm1
    @_exported public import func Musl.log
    @_exported public import func Musl.log1p
    @_exported public import func Musl.log2
    @_exported public import func Musl.log10
    @_exported public import func Musl.sqrt
    @_exported public import func Musl.pow
    @_exported public import func Musl.sin
    @_exported public import func Musl.cos
    @_exported public import func Musl.tan
    @_exported public import func Musl.tanh
    @_exported public import func Musl.floor
    @_exported public import func Musl.ceil
    @_exported public import func Musl.round
#endif
