import {wordMap, wordSet} from '../words.ts'

/**
 * Labels of parties, in their normal form, each with how words of the party's name begin: one of the stems, or two joined by
 * a space. A label of several words stands before a shorter one.
 */
export const partyLabels = wordMap<readonly string[]>(
  Object.entries({
    'liberal democrat': ['liberal democrat', 'lib dem'],
    'liberal democrats': ['liberal democrat', 'lib dem'],
    'liberal democratic': ['liberal democrat', 'lib dem'],
    'lib dem': ['liberal democrat', 'lib dem'],
    'lib dems': ['liberal democrat', 'lib dem'],
    'social democrat': ['social democrat', 'social-democrat', 'sozialdemokrat', 'socialdemokrat'],
    'social democratic': ['social democrat', 'social-democrat', 'sozialdemokrat', 'socialdemokrat'],
    'christian democrat': ['christian democrat', 'christian-democrat', 'christlich'],
    'christian democratic': ['christian democrat', 'christian-democrat', 'christlich'],
    'new democrat': ['new democrat'],
    'new democratic': ['new democrat'],
    'sinn fein': ['sinn fein'],
    democrat: ['democrat'],
    democrats: ['democrat'],
    democratic: ['democrat'],
    republican: ['republic'],
    republicans: ['republic'],
    gop: ['republic'],
    conservative: ['conservat', 'tory', 'tories'],
    conservatives: ['conservat', 'tory', 'tories'],
    tory: ['conservat', 'tory', 'tories'],
    tories: ['conservat', 'tory', 'tories'],
    labour: ['labour', 'labor'],
    labor: ['labour', 'labor'],
    liberal: ['liberal'],
    liberals: ['liberal'],
    socialist: ['socialis', 'sozialis'],
    communist: ['communis', 'kommunis'],
    green: ['green', 'grun', 'verts', 'ecolog'],
    greens: ['green', 'grun', 'verts', 'ecolog'],
    libertarian: ['libertarian'],
    unionist: ['unionist']
  })
)

const startsOf = (phrases: Iterable<string>) => wordSet([...phrases].map((phrase) => phrase.split(' ')[0]!))

/** The words by which a label begins. */
export const labelStarts = startsOf(partyLabels.keys())

/** Labels that are also opinions: “Conservative commentators”. They are a party's only where the sheet has one of the name. */
export const opinions = wordSet(
  'conservative conservatives liberal liberals socialist communist green greens libertarian unionist'
)

/** Letters in brackets after a name: “(D-Calif.)”, “(Con)”, each with its label. */
export const partyTags = wordMap<string>(
  Object.entries({
    d: 'democrat',
    dem: 'democrat',
    r: 'republican',
    rep: 'republican',
    gop: 'republican',
    con: 'conservative',
    cons: 'conservative',
    conservative: 'conservative',
    tory: 'conservative',
    lab: 'labour',
    labour: 'labour',
    labor: 'labour',
    alp: 'labor',
    lib: 'liberal',
    liberal: 'liberal',
    ld: 'liberal democrat',
    'lib dem': 'liberal democrat',
    democrat: 'democrat',
    republican: 'republican',
    green: 'green'
  })
)

/** The words by which a label or a tag begins. */
export const partyStarts = wordSet([...labelStarts, ...startsOf(partyTags.keys())])

/** What members of a party are, between its label and their name: “Liberal leader”, “Republican Sen.”. */
export const partyRoles = wordSet(
  'leader sen senator rep representative congressman congresswoman congressmember gov governor mp mps mep msp ms td ' +
    'candidate nominee lawmaker legislator politician mayor premier chairman chairwoman chair whip councillor cllr ' +
    'councilman councilwoman peer backbencher frontbencher president minister chancellor party presidential ' +
    'vice-presidential vice congressional senate house gubernatorial mayoral parliamentary deputy co-leader state ' +
    'assemblyman assemblywoman delegate member speaker majority minority leadership contender hopeful presumptive ' +
    'federal provincial interim acting incumbent national front-runner frontrunner veteran senior fellow prime'
)

/** Words before a label that take it back, or put it into the past. */
export const noLonger = wordSet(
  'former ex then onetime one-time once lifelong-turned anti non not never pro no turned disaffected moderate-turned would-be'
)

/** Roles that a party gives, not an opinion: “Liberal leader”, “Conservative MP”. */
export const onlyParties = wordSet(
  'leader mp mps mep msp ms mla td party prime minister premier whip peer backbencher frontbencher councillor candidate'
)
