import {wordMap, wordSet} from '../words.ts'

/** Words before a title that say of which time it speaks, or how it is held, each with its common form. */
export const titleModifiers = wordMap<string>(
  Object.entries({
    former: 'former',
    formerly: 'former',
    onetime: 'former',
    erstwhile: 'former',
    past: 'former',
    previous: 'former',
    ousted: 'former',
    deposed: 'former',
    retired: 'former',
    ex: 'former',
    then: 'then',
    late: 'late',
    acting: 'acting',
    caretaker: 'acting',
    interim: 'interim',
    temporary: 'interim',
    provisional: 'interim',
    incoming: 'incoming',
    outgoing: 'outgoing',
    departing: 'outgoing',
    future: 'future',
    prospective: 'future',
    next: 'future',
    elect: 'elect',
    designate: 'elect',
    designated: 'elect',
    presumptive: 'elect',
    longtime: 'longtime',
    veteran: 'longtime',
    honorary: 'honorary'
  })
)

/** Words after a title that belong to it: “president-elect”, “ambassador designate”. */
export const titleTails = wordMap<string>([
  ['elect', 'elect'],
  ['designate', 'elect']
])

/** Words before a title that make it the title of another office. */
export const otherOffices = wordSet(
  'vice deputy assistant associate shadow lieutenant junior alternate press ' +
    'parliamentary permanent private first-assistant regional divisional adjunct visiting emeritus honorary fake ' +
    'would-be wannabe self-styled self-proclaimed'
)

/** The same, joined to the title by a dash. */
export const otherPrefixes = wordSet('under sub co pro non anti vice')

/** Words after a title that make it another, or no title at all. */
export const otherTails = wordSet(
  'general emeritus emerita pro tem tempore officer candidate candidates nominee nominees hopeful hopefuls contender ' +
    'contenders race election elections office spokesman spokeswoman spokesperson aide aides adviser advisers ladder ' +
    'role roles job post position secretary designate-in-waiting debate debates campaign company station trip'
)

/** What “general” makes another title. */
export const beforeGeneral = wordSet(
  'attorney secretary director solicitor surgeon governor postmaster auditor inspector consul adjutant comptroller'
)

/** Words between a determiner and a title that leave the office as it is. */
export const plainAdjectives = wordSet(
  'new newly current sitting incumbent present old young youngest oldest first-time first-term second-term two-term ' +
    'two-time three-time embattled popular unpopular beloved beleaguered republican democratic conservative liberal ' +
    'labour tory socialist green independent black white female male woman gay catholic muslim jewish elected ' +
    'appointed unelected powerful controversial right-wing left-wing centrist hardline populist long-serving ' +
    'longest-serving shortest-serving serving own only lame-duck disgraced respected celebrated charismatic reformist ' +
    'billionaire millionaire wartime reluctant so-called again once still now just already even year-old term time ' +
    'serving right left wing good great big small strong weak last first second third'
)

/** What an office is of, in words that do not say which: of a place, or of an organization. */
export const placeNouns = wordSet(
  'country nation republic state city town village county region province district land'
)
export const organizationNouns = wordSet(
  'company firm group club team side board council government party committee commission court agency authority ' +
    'institute university college school organization organisation association federation foundation corporation ' +
    'business airline bank squad union'
)
export const plainDomains = wordSet([...placeNouns, ...organizationNouns])

/** “coach of the year” is the same coach. */
export const timeNouns = wordSet('year season time day moment period age decade century era world')

/** Copulas and verbs of becoming, between a person and a title. */
export const becoming = wordSet(
  'is was be been being are were became become becomes becoming remain remains remained stay stays stayed'
)

/** Verbs of naming, between a person in the passive and a title. */
export const naming = wordSet(
  'made named elected appointed re-elected reelected crowned declared chosen confirmed installed nominated'
)

/** Words that may stand inside a verb group before a title. */
export const betweenVerbs = wordSet(
  'has have had will would could should may might must can to not never also still now then once again later soon ' +
    'formally officially first already been be being was is were are just unanimously recently subsequently'
)

/** Words by which “as” gives somebody an office: “sworn in as”. */
export const beforeAs = wordSet(
  'in sworn appointed named elected installed inaugurated confirmed serving served serve serves working worked works ' +
    'acting over returned returns return returning began begins start started starts resigned resign resigns quit ' +
    'quits stepped steps step down back retired took takes ousted sacked fired dismissed removed time term years ' +
    'career stint reelected re-elected chosen selected nominated unveiled introduced presented ruled reigned ' +
    'office power charge job left leaves continued continues continue stayed stays stay tenure'
)

/** Words after which a closed apposition may go on. */
export const afterApposition = wordSet(
  'since until till from of for in at under who whose when between during from and'
)

/** Spelled ordinals. */
export const spelledOrdinals = wordMap<number>(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1])
)

/** Nouns for any organization, as a text calls one that it has named. */
export const bodyNouns = wordSet('company firm group business club team side squad organization organisation')

/** Nouns for the seat of an office, whatever it is of: “came to lead the institution”. */
export const seatNouns = wordSet('house place institution')

/** Last words of titles by which former holders are still called: “President Obama”, “Ambassador Roe”, “Coach Bell”. */
export const lifelongTitles = wordSet(
  `president chancellor premier governor mayor senator congressman congresswoman representative speaker secretary ambassador consul
  general admiral marshal brigadier colonel major commander captain lieutenant sergeant sheriff judge justice king queen prince
  princess emperor empress emir sultan sheikh duke duchess pope cardinal archbishop bishop rabbi imam abbot lama dean provost
  professor doctor coach manager champion`
)
