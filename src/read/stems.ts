/**
 * The stem that a verb shares with its noun: `adopt` for “adopted” and “adoption”, `certif` for “certify” and
 * “certification”. Coarse on purpose: it is asked only whether two words near each other are of one family.
 */
export function tokenStem(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    // Words come back all the time; a corpus of other words must not fill the memory.
    if (known.size > 20_000) known.clear()
    stem = cutEndings(word)
    known.set(word, stem)
  }
  return stem
}

const known = new Map<string, string>()

function cutEndings(word: string): string {
  const cut = word
    .replace(/(?:ications?|ified|ifying|ifies|ify)$/, 'if')
    .replace(/(?:ations?|itions?|ated|ating|ates|ate)$/, '')
    .replace(/(?:ssions?|ments?|ances?|ences?|als?|ures?|ages?|ings?|ions?|ers?|ors?|ed|es|s|e)$/, '')
  const base = cut.length >= 3 ? cut : word
  // “postponed”, “postponement”; “dropped”, “drop”.
  const single = base.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  // “announcement”, “announce”
  return single.length > 3 ? single.replace(/e$/, '') : single
}
