/** Words outside the backticks that a message may have. */
const longest = 15

/**
 * What a message of a rule lacks; empty for a good one.
 *
 * One grammar for all: ``Unexpected ⟨thing⟩ `⟨as written⟩` …, expected `⟨value⟩` `` where the fact is known,
 * ``Unverifiable ⟨thing⟩ `…`, expected ⟨what would settle it⟩`` where it is not.
 */
export function grammarMistakes(message: string): string[] {
  const words = message.replace(/`[^`]*`/g, '`')
  const count = words.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length
  const mistakes: [boolean, string][] = [
    [!/^(?:Unexpected|Unverifiable) /.test(message), 'does not start with `Unexpected ` or `Unverifiable `'],
    [!words.includes(', expected '), 'has no `, expected `'],
    [count > longest, `has ${count} words outside backticks, more than ${longest}`],
    [/[.!]$/.test(words), 'ends with a period'],
    [/\b(?:please|should|wrong|wrongly|lie|lies|liar)\b/i.test(words), 'blames or asks'],
    [message.split('`').length % 2 === 0, 'has an unpaired backtick'],
    [message.includes('``'), 'shows an empty word'],
    [/[“”"‘]|\d/.test(words), 'shows data outside backticks'],
    [/\b(?:undefined|null|NaN|Infinity)\b|\[object/.test(message), 'shows a value of the program'],
    [/ {2}|[\r\n\t]|^\s|\s$/.test(message), 'has needless white space'],
    [repeatedWords(words).length > 0, 'repeats a word']
  ]
  return mistakes.filter(([is]) => is).map(([, what]) => what)
}

/** Words that stand twice in a row (“for for”), without those that may. */
export function repeatedWords(text: string): string[] {
  const fine = new Set(['had', 'that'])
  return [...text.matchAll(/(?<![\p{L}\p{N}'’`-])(\p{L}+)\s+\1(?![\p{L}\p{N}'’`-])/giu)]
    .map(([, word]) => word!)
    .filter((word) => !fine.has(word.toLowerCase()) && word !== word.toUpperCase())
}
