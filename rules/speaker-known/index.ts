import type {Article, NameMention} from '../../src/article.ts'
import {defineRule} from '../../src/define-rule.ts'
import {unverifiable} from '../../src/finding.ts'

const messages = {
  unknown: (speaker: string) => `Unverifiable speaker \`${speaker}\`, expected a person of the fact sheet`
}

export const speakerKnown = defineRule(
  {
    id: 'speaker-known',
    description: 'Asks who a quoted person is that is not on the fact sheet',
    subject: 'quotations',
    level: 'warn',
    preset: 'recommended',
    needs: ['people'],
    messages
  },
  function* (article) {
    const {facts, names, quotations, text} = article
    if (facts.people.size === 0) return
    const seen = new Set<number>()
    for (const {speaker, kind} of quotations) {
      if (kind !== 'speech' || !speaker || speaker.id !== null || speaker.name === null) continue
      const name = names[speaker.name]!
      // Two people of the sheet may be meant: not unknown, only not told apart.
      if (name.kind !== 'person' || name.id !== null || name.candidates.length > 0) continue
      if (seen.has(name.antecedent) || isInHeadline(article, name)) continue
      seen.add(name.antecedent)
      const first = names[name.antecedent]!
      const described = first.description ?? name.description
      yield unverifiable({
        span: name,
        message: messages.unknown(text.slice(name.start, name.end)),
        note: described
          ? `Introduced with “${text.slice(described.start, described.end)}”.`
          : 'No fact sheet of this run knows the name.'
      })
    }
  }
)

/** The body says more of a speaker than the headline. */
function isInHeadline({blocks}: Article, {start}: NameMention): boolean {
  return blocks.some((block) => block.role === 'headline' && block.start <= start && start < block.end)
}
