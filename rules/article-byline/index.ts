import {headlineOf} from '../../src/claims/headline.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'

const messages = {
  missing: () => 'Unexpected article without an author, expected a byline',
  nobody: (byline: string) => `Unexpected byline \`${byline}\`, expected the name of a person`
}

/** Bylines that name no person. */
const nobodies = new Set(
  `admin administrator staff editor editors editorial newsroom newsdesk desk webmaster guest anonymous author contributor
  contributors reporter reporters correspondent correspondents team writer writers user news online web agencies agency
  wire bureau unknown press release`.split(/\s+/)
)

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
    const {authors, byline} = article.metadata
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
    if (authors.some(isName)) return
    yield anomaly({
      span: byline ?? headlineOf(article),
      message: messages.nobody(names.join(', ')),
      note: 'A byline names the person who answers for the article.'
    })
  }
)

/** Two words and more, none of which is a role or a desk: “Jordan Vale”, not “Admin”, “CDW Staff”, “scibuzz”. */
function isName(author: string): boolean {
  const words = author.trim().split(/\s+/)
  return (
    words.length >= 2 &&
    words.every((word) => !nobodies.has(word.toLowerCase()) && !/[\d@_]/.test(word)) &&
    /^\p{Lu}/u.test(author)
  )
}
