import {headlineOf} from '../../src/claims/headline.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'

const messages = {
  missing: () => 'Unexpected article without a publisher, expected a source in its text or metadata'
}

export const articleSource = defineRule(
  {
    id: 'article-source',
    description: 'Asks who published the article',
    subject: 'article',
    level: 'info',
    preset: 'newsroom',
    needs: [],
    messages
  },
  function* (article) {
    if (article.metadata.source !== undefined || article.text.trim() === '') return
    yield anomaly({
      span: headlineOf(article),
      message: messages.missing(),
      note: 'Name it in front matter, in structured data, or in the config under `overrides`.'
    })
  }
)
