/** Plurals that no rule gives, and words that only look like plurals. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['thieves', 'thief'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['theses', 'thesis'],
  ...[
    'always',
    'cookies',
    'des',
    'dies',
    'does',
    'gas',
    'goes',
    'has',
    'its',
    'las',
    'les',
    'lies',
    'los',
    'movies',
    'mrs',
    'news',
    'perhaps',
    'series',
    'species',
    'ties',
    'was',
    'yes'
  ].map((word): [string, string] => [word, word])
])

/** The singular of a word in its normal form; a word that is none stays as it is. */
export function singularOf(word: string): string {
  const size = word.length
  if (size < 3) return word
  const last = word.charCodeAt(size - 1)
  if (last === 115 /* s */) {
    const known = irregular.get(word)
    if (known !== undefined) return known
    if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
    if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
    return word.slice(0, -1)
  }
  if (last === 110 /* n */ || last === 101 /* e */) {
    const known = irregular.get(word)
    if (known !== undefined) return known
    // “policemen”, “spokeswomen”
    if (word.endsWith('men') && size > 6) return `${word.slice(0, -3)}man`
  }
  return word
}
