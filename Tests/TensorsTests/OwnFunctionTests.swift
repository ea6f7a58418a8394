import Tensors
import Testing

// What learners write in lessons and assignments: functions with the names of ours.

private func sigmoid(_ z: Tensor) -> Tensor { Tensor(-1) }
private func pow(_ x: Tensor, _ n: Double) -> Tensor { Tensor(-2) }
private func maximum(_ x: Tensor, _ least: Double) -> Tensor { Tensor(-3) }

@Suite struct OwnFunctionTests {
    @Test func aLearnersFunctionHidesOurs() {
        #expect(sigmoid(Tensor(0)).item() == -1)
        #expect(pow(Tensor(2), 2).item() == -2)
        #expect(maximum(Tensor(2), 0).item() == -3)
    }
}
