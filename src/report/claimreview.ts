import type {Evidence} from '../finding.ts'
import type {Source} from '../facts/fact-base.ts'
import {compact, publishedJson} from './json.ts'
import type {ArticleReport, Format, PlacedClaim, PlacedFinding} from './report.ts'

/**
 * Judged claims in the shape of schema.org’s ClaimReview, as JSON-LD, for a fact-check desk to work on. A draft: there is
 * no `reviewRating` and no `author`, since whether a claim is true is for people to say, and it names itself a draft.
 */
export function claimReviewFormat(): Format {
  let separator = '\n'
  return {
    open: () => '{"@context": "https://schema.org", "@graph": [',
    article: (article) => {
      const appearance = appearanceOf(article)
      const judged = article.findings.filter(({verdict}) => verdict !== null)
      const drafts = [
        ...judged.map((finding) => ({...finding, verdict: finding.verdict!})),
        ...article.supported.map((claim) => ({...claim, verdict: 'supported', message: '', note: ''}))
      ]
      return drafts
        .toSorted((a, b) => a.span.start - b.span.start)
        .map((draft) => {
          const piece = separator + compact(draftOf(draft, appearance))
          separator = ',\n'
          return piece
        })
        .join('')
    },
    close: () => '\n]}\n'
  }
}

type Draft = Pick<PlacedFinding, 'message' | 'note'> &
  Pick<PlacedClaim, 'rule' | 'text' | 'sentence' | 'evidence'> & {readonly verdict: string}

function draftOf({rule, text, sentence, message, note, verdict, evidence}: Draft, appearance: object) {
  const claim = sentence.replace(/\s+/g, ' ').trim() || text
  return {
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    abstract:
      'A draft by a linter for a fact-check desk, not for publication: it has no rating and no author.',
    claimReviewed: claim,
    itemReviewed: {'@type': 'Claim', text: claim, appearance},
    reviewAspect: `${rule}: ${text}`,
    keywords: [`verdict by the fact sheet: ${verdict}`],
    reviewBody: [message, note].filter(Boolean).join('\n') || 'The fact sheet supports this claim.',
    isBasedOn: evidence.map(evidenceOf)
  }
}

/** The record that the verdict rests on, and the source that the sheet cites. */
const evidenceOf = ({fact, value, source}: Evidence) => ({
  '@type': 'CreativeWork',
  identifier: fact,
  text: value,
  ...(source && {citation: citationOf(source)})
})

const citationOf = ({title, publisher, date, url}: Source) => ({
  '@type': 'CreativeWork',
  ...(title !== undefined && {name: title}),
  ...(publisher !== undefined && {publisher: {'@type': 'Organization', name: publisher}}),
  ...(date !== undefined && {datePublished: date}),
  ...(url !== undefined && {url})
})

function appearanceOf({path, url, headline, source, authors, published}: ArticleReport) {
  const days = publishedJson(published)
  return {
    '@type': 'NewsArticle',
    identifier: path,
    ...(url !== undefined && {url}),
    ...(headline !== undefined && {headline}),
    ...(source !== undefined && {publisher: {'@type': 'Organization', name: source}}),
    ...(authors.length > 0 && {author: authors.map((name) => ({'@type': 'Person', name}))}),
    // A day only where it is known: a month or a bound is no `datePublished`.
    ...(days && days.from !== null && days.from === days.to && {datePublished: days.from})
  }
}
