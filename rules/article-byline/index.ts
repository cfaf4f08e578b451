import {headlineOf} from '../../src/claims/headline.ts'
import {defineRule} from '../../src/define-rule.ts'
import {isOrganization, splitNames} from '../../src/extract/byline.ts'
import {anomaly} from '../../src/finding.ts'
import {namelessBeside, namelessWords} from '../../src/language/en/boilerplate.ts'

const messages = {
  missing: () => 'Unexpected article without an author, expected a byline',
  nobody: (byline: string) => `Unexpected byline \`${byline}\`, expected the name of a person`
}

export const articleByline = defineRule(
  {
    id: 'article-byline',
    description: 'Asks who wrote the article',
    subject: 'article',
    level: 'info',
    preset: 'newsroom',
    needs: [],
    messages
  },
  function* (article) {
    const {authors, byline, bylineSource, source} = article.metadata
    if (article.text.trim() === '') return
    const names = byline ? [byline.text] : authors
    if (names.length === 0) {
      yield anomaly({
        span: headlineOf(article),
        message: messages.missing(),
        note: 'Readers cannot ask anybody about this article.'
      })
      return
    }
    if (authors.some((author) => author !== source && isPerson(author))) return
    yield anomaly({
      span: byline ?? headlineOf(article),
      ...(!byline && bylineSource && {source: bylineSource}),
      message: messages.nobody(names.join(', ')),
      note: 'A byline names the person who answers for the article.'
    })
  }
)

/** Whether one of the people in “Ann Lee and Bo Ek, staff writers” has a name. */
function isPerson(author: string): boolean {
  const {authors} = splitNames(author)
  return authors.length > 0 ? authors.some(isName) : isName(author)
}

/** Whether it is the name of a person: “Jordan Vale”, “Banksy”; not “Admin”, “PH Staff”, “tidewatch”, “Coast News”. */
function isName(author: string): boolean {
  const words = author
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/.@./.test(word))
  const norms = words.map((word) => word.toLowerCase())
  if (words.length === 0 || isOrganization(words.join(' '))) return false
  if (norms.some((word) => namelessWords.has(word)) || norms.every((word) => namelessBeside.has(word)))
    return false
  if (words.some((word) => /[\d@_/]|\.\w/.test(word))) return false
  // “tidewatch”, “NewsWatch”: one word is a name only as names are written.
  return words.length > 1 || /^(?:Mc|Mac|O[’'])?\p{Lu}[\p{Ll}’'-]+$/u.test(words[0]!)
}
