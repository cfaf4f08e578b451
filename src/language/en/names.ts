import {wordMap, wordSet} from '../words.ts'

/** Honorifics, in their normal form, with the pronoun that they tell. */
export const honorifics = wordMap<'he' | 'she' | undefined>([
  ...['mr', 'sir', 'lord', 'herr', 'monsieur', 'senor', 'baron', 'prince', 'king', 'messrs'].map(
    (word): [string, 'he'] => [word, 'he']
  ),
  ...[
    'mrs',
    'ms',
    'miss',
    'mme',
    'mlle',
    'madame',
    'frau',
    'lady',
    'dame',
    'baroness',
    'senora',
    'princess',
    'queen'
  ].map((word): [string, 'she'] => [word, 'she']),
  ...[
    ...wordSet(
      'mx dr doctor prof professor rev reverend fr father sister brother hon gen general lt lieutenant col colonel ' +
        'maj major sgt sergeant capt captain cmdr commander cpl corporal adm admiral pvt insp inspector supt ' +
        'superintendent constable officer detective deputy sen senator sens rep representative reps congressman ' +
        'congresswoman gov governor govs councillor cllr councilman councilwoman councilmember alderman judge justice ' +
        'ambassador amb secretary minister president chancellor mayor premier chairman chairwoman chair chief coach ' +
        'bishop archbishop cardinal monsignor msgr pope imam rabbi pastor sheriff marshal attorney atty pres dean mp msp'
    )
  ].map((word): [string, undefined] => [word, undefined])
])

/** Short and long forms of one title, told by the first of each row. */
export const titleSynonyms = wordMap<string>(
  [
    'councillor cllr councilman councilwoman councilmember',
    'doctor dr',
    'professor prof',
    'senator sen sens',
    'representative rep reps congressman congresswoman',
    'governor gov govs',
    'general gen',
    'captain capt',
    'colonel col',
    'sergeant sgt',
    'lieutenant lt',
    'admiral adm',
    'major maj',
    'commander cmdr',
    'reverend rev',
    'president pres'
  ].flatMap((row) => {
    const [head = '', ...rest] = row.split(' ')
    return [head, ...rest].map((word): [string, string] => [word, head])
  })
)

/** What follows a name and belongs to it. */
export const suffixes = wordSet('jr sr ii iii iv junior senior')

/** Lower-case words inside a name. */
export const particles = wordSet(
  'van von der den de del della di da dos das du la le al el bin ibn ben ter ten zu y e af av o vom zum wa ould bint abu ul ur'
)

/** Nouns of a person's work or part, which stand before a name or open an apposition. */
export const roleNouns = wordSet(
  'activist actor actress administrator adviser advisor aide ambassador analyst anchor architect artist astronaut comedian filmmaker broadcaster moderator ' +
    'attorney author banker boss broker campaigner candidate captain chair chairman chairperson chairwoman chancellor ' +
    'chef chief clerk climatologist coach columnist commander commissioner congressman congresswoman consultant ' +
    'contractor coordinator coroner correspondent councillor counsel counsellor critic defender delegate democrat ' +
    'detective developer diplomat director doctor economist editor engineer entrepreneur envoy executive expert ' +
    'farmer fellow fisherman forward founder geologist goalkeeper governor head historian host instructor ' +
    'investigator investor journalist judge keeper lawmaker lawyer leader lecturer legislator librarian lobbyist ' +
    'manager mayor mechanic meteorologist midfielder minister moderator negotiator novelist nurse officer official ' +
    'operator organizer organiser owner partner pastor photographer physician physicist pilot player poet ' +
    'policeman politician pollster premier president presenter priest principal producer professor prosecutor ' +
    'psychologist publisher rapper reader referee reporter representative republican researcher resident scholar ' +
    'scientist secretary senator sergeant shareholder speaker shopkeeper singer skipper sociologist soldier solicitor ' +
    'specialist spokesman spokesperson spokeswoman sprinter strategist striker student superintendent supervisor ' +
    'supporter surgeon teacher technician trader trainer treasurer trustee undersecretary veteran ' +
    'ceo cfo coo cto donor fundraiser hacker ' +
    'volunteer voter whip winger witness worker writer retiree pensioner mother father brother sister son daughter wife ' +
    'husband widow neighbour neighbor friend cousin uncle aunt nephew niece grandson granddaughter'
)

/** Nouns of kin: a single name after one of them is a person's. */
export const kinNouns = wordSet(
  'mother father brother sister son daughter wife husband widow widower fiance fiancee girlfriend boyfriend cousin uncle ' +
    'aunt nephew niece grandson granddaughter grandmother grandfather stepson stepdaughter stepmother stepfather mum mom ' +
    'dad twin baby toddler'
)

/** Roles that a firm, a station or a country may have as well: “owner Comcast”, “broadcaster Sky”. */
export const rolesOfFirms = wordSet(
  'owner partner publisher producer broadcaster developer operator trader broker keeper member investor supporter leader ' +
    'contractor consultant shareholder organizer organiser founder host critic adviser advisor candidate trader reader ' +
    'winger keeper lobbyist specialist'
)

/** Last or first words of names of organizations and what they publish or make. */
export const organizationHeads = wordSet(
  'academy administration agency capital management airlines airways bros brothers bancorp alliance army assembly association authority bank board brewery broadcasting bureau ' +
    'business cabinet campaign cathedral center centre chamber church club coalition college commission committee ' +
    'communications company confederation conference congress consortium consulting cooperative corp corporation ' +
    'council court department directorate election embassy energy enterprise enterprises exchange executive ' +
    'federation firm foundation forum front fund government group guild gazette guardian herald courier observer sentinel packet chronicle holdings hospital ' +
    'house hub inc industries initiative institute institution insurance international journal laboratories ' +
    'laboratory league legislature library limited llc llp ltd magazine ministry mission motors movement museum ' +
    'navy network news observatory office organisation organization parliament partners partnership party plc post ' +
    'press program programme project radio records registry reuters school schools secretariat senate service ' +
    'services society software solutions state studio studios syndicate systems task team technologies ' +
    'telegraph television theatre theater times trade tribune trust union united university ventures watch works'
)

/** Last words of names of places, works, laws and other things: with a name before them they make another name. */
export const thingHeads = wordSet(
  'accord act agreement airport amendment arena avenue award awards base bay beach bill boulevard bowl bridge building ' +
    'camp canyon castle cemetery city county cove creek cup day declaration district doctrine drive falls festival ' +
    'field fields forest garden gardens gate hall harbor harbour heights highway hill hills hotel hurricane inn ' +
    'island islands lake lane medal memorial monument mount mountain mountains pact park parkway pass peak peninsula ' +
    'place plan plaza point port prize protocol ranch range reservoir ridge river road rule sea square stadium ' +
    'station storm street summit terrace tower towers town treaty trail trophy tunnel valley village war way woods ' +
    'jr sr'
)

/** Both: words that make of a name the name of something else. */
export const nameHeads = wordSet([...organizationHeads, ...thingHeads])

/** Of those heads, words that are common surnames. */
export const headSurnames = wordSet(
  'bay beach bridge bridges camp castle church court day drive falls field fields ford forest garden gates hall hill hills ' +
    'house lake lane park parks point post ridge street summit tower waters way weeks valley woods banks marsh brooks rivers ' +
    'union works press guard chronicle times chambers'
)

/** Words after a person's name that leave it that person's: “the Obama White House”. */
export const retinue = wordSet('administration cabinet government presidency white team campaign era years')

/** Party labels and other words that stand before a name and are none: “Republican Donald Trump”. */
export const labels = wordSet(
  'republican republicans democrat democrats democratic conservative conservatives tory tories labour liberal liberals ' +
    'green greens independent socialist socialists gop communist catholic muslim jewish christian protestant'
)

/** Words that are no part of a name, even with a capital. Closed-class words, and openers of headlines and sentences. */
export const notNames = wordSet(
  'a an the this that these those there here it its he him his she her hers they them their theirs we us our ours i me ' +
    'my mine you your yours who whom whose which what when where why how whether if unless although though while ' +
    'because since as than and or but nor so yet for in on at by from to into onto of off over under with without ' +
    'within after before during until till through throughout between among against amid despite about above across ' +
    'along around behind below beneath beside besides beyond down near past per toward towards up upon via not no ' +
    'none never nothing nobody neither either both each every all any some many much more most few fewer less least ' +
    'several other others another such same own one two three four five six seven eight nine ten eleven twelve first ' +
    'second third last next is are was were be been being am do does did done has have had having can could ' +
    'shall should would might must ought also again already always almost even ever just only still then thus ' +
    'too very well now today tomorrow yesterday tonight later earlier meanwhile however moreover nevertheless ' +
    'nonetheless otherwise perhaps maybe instead indeed finally recently currently previously formerly once twice ' +
    'soon often sometimes usually monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april june july august september october november december mon tue tues wed thu thur thurs fri jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec yes ok okay please thanks dear old former ex late acting interim ' +
    'incoming outgoing longtime says said saying according asked told speaking like unlike let lets dont cant wont ' +
    'didnt doesnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt thats its hes shes theyre ' +
    'were youre im ive id ill photo photos pictured image picture breaking update ' +
    'updated exclusive opinion analysis am pm est edt gmt et bst pst pt'
)

/** Month names that are also names of persons or words. */
export const monthNames = wordSet(
  'january february march april may june july august september october november december'
)

/** Words before a month that make it one. */
export const beforeMonth = wordSet(
  "in since until till last next this early late mid during of before after through by from between every each 's"
)

/**
 * Surnames that so many people, places and firms share that one alone, without the full name somewhere in the
 * article, says too little.
 */
export const commonSurnames = wordSet(
  // The most frequent surnames of the United States (Census 2010) and of the United Kingdom.
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson ' +
    'thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker ' +
    'young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell ' +
    'carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy ' +
    'cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson ' +
    'brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross ' +
    'foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons ' +
    'graham murray ford hamilton wallace west cole hayes gibson bryant ellis stevens ford marshall owens mcdonald ' +
    'harrison davies khan singh shaw hunt webb mason grant palmer rose fox may day rich bush law gore pence stone ' +
    'wang li zhang chen liu yang park choi ali hussein ' +
    // Names of places and firms.
    'washington lincoln jefferson madison monroe cleveland houston dallas austin wellington york london paris berlin ' +
    'sydney victoria florence charlotte orlando virginia georgia israel chad jordan tyler pierce buchanan hayes ' +
    'arthur roosevelt eisenhower kennedy reagan hoover tesla disney chanel ferrari porsche dell boeing wells morgan ' +
    'burr clinton truman barkley colfax wheeler fairbanks sherman dawes curtis garner will mark frank'
)

/** Standard short forms of given names: each row is one name. */
const nicknames = [
  'michael mike mick mickey',
  'william bill will billy liam willie',
  'joseph joe joey',
  'robert bob rob bobby robbie',
  'richard dick rick rich',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'thomas tom tommy',
  'charles charlie chuck',
  'edward ed eddie ted ned',
  'theodore ted teddy',
  'anthony tony',
  'andrew andy drew',
  'christopher chris',
  'christine chris christina',
  'daniel dan danny',
  'david dave',
  'donald don donnie',
  'douglas doug',
  'elizabeth liz beth betty eliza lizzie',
  'eugene gene',
  'frederick fred freddie',
  'gerald gerry jerry',
  'gregory greg',
  'jeffrey jeff',
  'jennifer jen jenny',
  'kenneth ken kenny',
  'lawrence larry',
  'leonard len lenny',
  'margaret maggie meg peggy',
  'katherine kate kathy katie',
  'catherine cathy kate',
  'matthew matt',
  'nicholas nick',
  'patricia pat patty',
  'patrick pat paddy',
  'pamela pam',
  'peter pete',
  'philip phil',
  'phillip phil',
  'raymond ray',
  'ronald ron',
  'samuel sam',
  'samantha sam',
  'stephen steve',
  'steven steve',
  'susan sue',
  'timothy tim',
  'walter walt',
  'zachary zach',
  'benjamin ben',
  'alexander alex',
  'alexandra alex',
  'jonathan jon',
  'vincent vince',
  'victoria vicky',
  'rebecca becky',
  'deborah debbie deb',
  'barbara barb',
  'albert al',
  'alan al',
  'martin marty',
  'stanley stan',
  'francis frank',
  'franklin frank'
]

/** Every given name that one may be short or long for, itself not included. */
export const shortForms: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>()
  for (const row of nicknames) {
    const [full = '', ...short] = row.split(' ')
    for (const name of short) {
      forms.set(full, (forms.get(full) ?? new Set()).add(name))
      forms.set(name, (forms.get(name) ?? new Set()).add(full))
    }
  }
  return forms
})()

/** Verbs of speech beside which a name is a person's (or an organization's) rather than a thing's. */
export const speechVerbs = wordSet(
  'said says say saying told tells added adds asked asks argued argues wrote writes explained explains noted notes ' +
    'warned warns insisted insists recalled recalls replied replies conceded concedes tweeted tweets testified ' +
    'acknowledged admitted admits agreed announced complained declared joked laughed quipped remarked responded ' +
    'shouted stated suggested thinks believes'
)

/** Surnames that are also words with which a sentence may open. */
export const ordinaryWords = wordSet(
  'may will mark rich brown green white black gray grey young long short strong bush fox wolf swift rose law wood ' +
    'woods price cost hill field fields stone rock flood frost snow rain bell ball day king bishop pope dean major ' +
    'judge bond cash gold silver best good little small large power powers hope joy love grace faith case chase hunt ' +
    'fisher baker butcher cook farmer miller smith taylor carpenter shepherd mason gore pence banks reed march june ' +
    'august april english french german scott holland ireland england wales church temple cross point waters lake ' +
    'rivers brooks forest parks lane street house houses free speed darling'
)

/** Verbs after a name that a person does or is, beside those of speech. */
export const personVerbs = wordSet(
  'has had was is will would became becomes met meets took takes won wins lost loses resigned resigns left leaves ' +
    'visited flew called calls appointed appeared faced faces promised praised criticised criticized rejected ' +
    'defended denied refused succeeded replaced spent served remains stood turned spoke thanked urged vowed wants ' +
    'himself herself who and'
)

/** The commonest given names of English-language news: before a surname they make two words a person's name. */
export const givenNames = wordSet(
  'aaron abdul abigail adam adrian ahmed alan albert alex alexander alexandra alexis alfred ali alice alicia alison ' +
    'allison amanda amber amy ana andre andrea andrew angela angus anita ann anna anne annette anthony antonio ' +
    'arnold arthur ashley barack barbara ben benjamin bernard bernie beth betty bill bob bobby boris brad brandon ' +
    'brenda brian bruce bryan carl carla carlos carly carmen carol caroline carolyn catherine cecilia charles ' +
    'charlie chelsea cheryl chloe chris christian christina christine christopher chuck cindy claire clara clive ' +
    'colin craig cynthia daniel danny dave david dawn dean deborah debbie denise dennis derek diana diane diego ' +
    'dmitry dominic don donald donna dorothy doug douglas duncan dylan ed eddie edith edward eileen elaine elena ' +
    'eleanor elizabeth ellen emily emma emmanuel eric erica erin ernest ethan eugene eva evan evelyn fatima ' +
    'felipe fernando fiona frances francis francisco frank fred frederick gabriel gail gary gavin gene geoffrey ' +
    'george gerald gerard gina glen glenn gloria gordon grace graham greg gregory hannah harold harry hassan heather ' +
    'hector helen henry herbert hilary hillary howard hugh hugo ian ibrahim irene isaac isabel ivan jack jackie ' +
    'jacob jacqueline jake james jamie jan jane janet janice jason javier jay jean jeanette jeb jeff jeffrey ' +
    'jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan ' +
    'jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate ' +
    'katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kirsten kurt kyle larry laura ' +
    'lauren laurie lawrence leah leo leon leonard leslie lewis liam linda lindsay lindsey lisa liz lloyd lorraine ' +
    'louis louise lucas lucy luis luke lynn madeleine manuel marc marco marcus margaret maria marie marilyn mario ' +
    'marion marissa mark marta martha martin marvin mary matt matthew maureen maurice max megan melanie melissa ' +
    'michael michel michelle miguel mike miranda mitch mitt mohamed mohammad mohammed monica muhammad nadia nancy ' +
    'naomi natalie nathan nathaniel neil newt nicholas nick nicola nicole nigel nina noah noel nora norman oliver ' +
    'olivia omar oscar owen pablo pamela patricia patrick paul paula pauline pedro peggy penny peter phil philip ' +
    'phillip phyllis pierre priya rachel rafael ralph rand randy raul ray raymond rebecca reince rhonda ricardo ' +
    'richard rick rob robert roberta roberto robin rodney roger roland ron ronald rosa rose rosemary ross roy ruben ' +
    'rudy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergei sergio shane shannon ' +
    'sharon shawn sheila shirley sidney simon sofia sophia sophie stacey stan stanley stefan stella stephanie ' +
    'stephen steve steven stewart stuart sue susan suzanne sylvia tamara tara ted teresa terry theodore theresa ' +
    'thomas tiffany tim timothy tina todd tom tommy tony tracy travis trevor tyler ursula valerie vanessa vera ' +
    'vernon veronica victor victoria vincent virginia vivian vladimir walter wanda warren wayne wendy wesley ' +
    'wilbur wilfred william winston xavier yolanda yvonne zachary zoe ' +
    // Names that women and men bear.
    'pat robin dana jamie casey riley avery blake drew leigh marty bret rory sasha spencer devon quinn taylor shelby ' +
    'stacy sandy lou jody terri kris tracey jaime erin frankie ronnie'
)

/** Words that open names of places and need the next word: at the start of a sentence too. */
export const nameOpeners = wordSet(
  'new north south east west san santa los las el la le st saint port fort mount lake cape upper lower'
)
