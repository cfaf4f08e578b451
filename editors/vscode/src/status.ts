/** What the server says of an open article after each look at it: `reportlint/status`. */
export interface Status {
  readonly uri: string
  readonly claims: {readonly supported: number; readonly contradicted: number; readonly unverifiable: number}
  readonly findings: {readonly errors: number; readonly warnings: number; readonly infos: number}
  readonly facts: {readonly sheets: readonly string[]; readonly stale: boolean}
  /** Older servers do not tell. */
  readonly config?: {readonly stale: boolean}
}

/** Words of the status item: with icons, for readers of the tooltip, and for those who hear it. */
export interface StatusWords {
  readonly text: string
  readonly tooltip: string
  readonly label: string
  readonly isStale: boolean
}

export function statusWords({claims, findings, facts, config}: Status): StatusWords {
  const {supported, contradicted, unverifiable} = claims
  const isStale = facts.stale || config?.stale === true
  const broken = [...(facts.stale ? ['A fact sheet'] : []), ...(config?.stale ? ['The config'] : [])]
  const sheets =
    facts.sheets.length === 0
      ? 'No fact sheet: the article is checked against itself only.'
      : `Held against ${facts.sheets.map((title) => `“${title}”`).join(', ')}${facts.stale ? ', as last right' : ''}.`
  const counts = `${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable`
  const found = [
    counted(findings.errors, 'error'),
    counted(findings.warnings, 'warning'),
    counted(findings.infos, 'note')
  ].filter((part) => !part.startsWith('0 '))
  return {
    text: `$(pass) ${supported} $(error) ${contradicted} $(question) ${unverifiable}${isStale ? ' $(warning)' : ''}`,
    tooltip: [
      `Claims: ${counts}.`,
      found.length === 0 ? 'Nothing to report.' : `${found.join(', ')}.`,
      sheets,
      ...broken.map((what) => `${what} has errors: its last good state counts.`)
    ].join('\n'),
    label: [
      `Reportlint: claims: ${counts}`,
      ...broken.map((what) => `${what.toLowerCase()} has errors`)
    ].join('; '),
    isStale
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
