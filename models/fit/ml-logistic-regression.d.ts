declare module "ml-logistic-regression" {
  import type { Matrix } from "ml-matrix";

  class LogisticRegressionTwoClasses {
    constructor(options: { numSteps: number; learningRate: number });
    readonly weights: Matrix;
    train(features: Matrix, target: Matrix): void;
  }

  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number });
    readonly classifiers: readonly LogisticRegressionTwoClasses[];
    train(features: Matrix, target: Matrix): void;
  }
}
