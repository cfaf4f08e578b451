/** The claims of one text, which tend to hold or fail together: what one journalist wrote on one day from one record. */
export interface Cluster {
  /** Weighted numbers of claims. */
  readonly supported: number
  readonly contradicted: number
}

/** Intra-article correlation before any article speaks: what few articles are taken to have. */
export const usualCorrelation = 0.15
/** Articles with several claims that weigh as much as that. */
const usualWeight = 20
/** All claims of an article say one thing at most. */
const most = 0.95

/**
 * The intra-article correlation ρ, pooled over the sources: the analysis-of-variance estimator for binary data (Donner, 1986;
 * Ridout, Demétrio and Firth, “Estimating intraclass correlation for binary data”, 1999) with sources as strata, drawn
 * towards the usual value where few articles hold several claims. Between 0 and 0.95.
 */
export function correlationOf(sources: readonly (readonly Cluster[])[]): number {
  let within = 0
  let between = 0
  let withinFreedom = 0
  let betweenFreedom = 0
  let sizes = 0
  let several = 0
  for (const clusters of sources) {
    const sized = clusters
      .map(({supported, contradicted}) => ({held: supported, size: supported + contradicted}))
      .filter(({size}) => size > 0)
    const all = sized.reduce((sum, {size}) => sum + size, 0)
    if (sized.length < 2) continue
    const share = sized.reduce((sum, {held}) => sum + held, 0) / all
    let squares = 0
    for (const {held, size} of sized) {
      within += (held * (size - held)) / size
      between += size * (held / size - share) ** 2
      squares += size * size
      if (size > 1) several += 1
    }
    withinFreedom += all - sized.length
    betweenFreedom += sized.length - 1
    sizes += all - squares / all
  }
  const estimate = anova(within, between, withinFreedom, betweenFreedom, sizes)
  const shrunk = (several * estimate + usualWeight * usualCorrelation) / (several + usualWeight)
  return Math.min(most, Math.max(0, shrunk))
}

function anova(
  within: number,
  between: number,
  withinFreedom: number,
  betweenFreedom: number,
  sizes: number
) {
  if (withinFreedom <= 0 || betweenFreedom <= 0) return usualCorrelation
  const inside = within / withinFreedom
  const outside = between / betweenFreedom
  const size = sizes / betweenFreedom
  const spread = outside + (size - 1) * inside
  // Without a single error there is nothing that could go together.
  return spread > 0 ? Math.max(0, (outside - inside) / spread) : usualCorrelation
}

/**
 * By how much more the share of a source varies than that of as many independent claims: 1 + (m − 1)ρ (Kish, Survey Sampling,
 * 1965), where m is the mean size of the article of a claim, Σn² / Σn.
 */
export function designEffect(clusters: readonly Cluster[], correlation: number): number {
  let all = 0
  let squares = 0
  for (const {supported, contradicted} of clusters) {
    all += supported + contradicted
    squares += (supported + contradicted) ** 2
  }
  return all === 0 ? 1 : Math.max(1, 1 + (squares / all - 1) * correlation)
}
