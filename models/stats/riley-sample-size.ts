/** What a model is asked to be, in terms of its leads. */
export interface ModelDemands {
  /** Free parameters. */
  readonly parameters: number;
  /** Share of leads won, above 0 and below 1. */
  readonly prevalence: number;
  /** Cox–Snell R² to be expected on leads the fit did not see, above 0. */
  readonly coxSnell: number;
}

const shrinkage = 0.9;
const optimism = 0.05;
const margin = 0.05;
const z95 = 1.96;

/**
 * How many leads a scoring model needs: so many that (1) its effects need be shrunk by no more than a tenth, (2) it looks no more
 * than 0.05 better (in Nagelkerke's R²) than it is, (3) the base rate is known to within 5 points. The largest of the three.
 *
 * Source: Riley et al., "Minimum sample size for developing a multivariable prediction model: PART II", Statistics in Medicine
 * 38 (2019); Riley et al., BMJ 368 (2020), m441.
 *
 * @throws RangeError for a prevalence or an R² outside its range.
 * @example rileySampleSize({ parameters: 24, prevalence: 0.174, coxSnell: 0.288 }) // 662
 */
export function rileySampleSize({ parameters, prevalence, coxSnell }: ModelDemands): number {
  const best = mostCoxSnell(prevalence);
  if (!(prevalence > 0 && prevalence < 1 && coxSnell > 0 && coxSnell < best))
    throw new RangeError(`an R² must lie between 0 and ${best}, a prevalence between 0 and 1`);
  const forShrinkage = leadsFor(parameters, coxSnell, shrinkage);
  const forOptimism = leadsFor(parameters, coxSnell, coxSnell / (coxSnell + optimism * best));
  const forBaseRate = (z95 / margin) ** 2 * prevalence * (1 - prevalence);
  return Math.ceil(Math.max(forShrinkage, forOptimism, forBaseRate));
}

/** Leads at which the expected shrinkage is `factor`. */
function leadsFor(parameters: number, coxSnell: number, factor: number): number {
  return parameters / ((factor - 1) * Math.log(1 - coxSnell / factor));
}

/** The Cox–Snell R² of a model that is always right. */
function mostCoxSnell(prevalence: number): number {
  const perLead = prevalence * Math.log(prevalence) + (1 - prevalence) * Math.log(1 - prevalence);
  return 1 - Math.exp(2 * perLead);
}
