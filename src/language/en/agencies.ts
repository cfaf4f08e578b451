const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

/**
 * News agencies as articles name them, in normal form. Several outlets carry the report of one: no copy of each other.
 * Without the initials that mean something else as well (PA, CP).
 */
export const agencyNames: readonly (readonly string[])[] = lines(`
  ap
  associated press
  reuters
  afp
  agence france - presse
  agence france presse
  canadian press
  press association
  pa media
  pa news agency
  dpa
  deutsche presse - agentur
  upi
  united press international
  bloomberg news
  xinhua
  tass
  interfax
  ansa
  efe
  europa press
  lusa
  kyodo
  kyodo news
  jiji press
  yonhap
  aap
  australian associated press
  pti
  press trust of india
  ani
  ians
  anadolu
  anadolu agency
  belga
  tt news agency
  ntb
  ritzau
  press wire
  news agency
  wire service
  wire services
  wire reports
`)

/** Those of them that name no agency. */
export const namelessAgencies: ReadonlySet<string> = new Set([
  'press wire',
  'news agency',
  'wire service',
  'wire services',
  'wire reports'
])

/** What says that a text comes from elsewhere, even where it does not say from whom in words that are read. */
export const reprintPhrases: readonly (readonly string[])[] = lines(`
  originally published
  originally appeared
  first published
  first appeared
  republished
  reprinted
  syndicated
  courtesy of
  with permission
  press release
  creative commons
`)
