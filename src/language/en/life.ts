import {wordSet} from '../words.ts'

/** What only the living do, by its base form; not what names, works and prizes of the dead do as well. */
export const livingVerbs = wordSet(
  `advise answer apologise apologize appear applaud arrive ask attend brief campaign celebrate chair cheer coach comment
  compete congratulate consult cook dance deliver deny dine drive enter explain fly greet head help host insist
  interview join laugh lead learn leave lecture live manage march meet negotiate nod notice open oversee own phone play
  plead preside promise question race recall receive refuse reply respond run sail say serve shake shout sign sing sit
  smile speak stand stay sue swim talk teach tell testify thank train travel unveil urge visit volunteer vote walk warn
  watch wave wear wish work write telephone text email tweet whisper wink hug embrace kiss chat hurry sob
  jog cycle frown grin shrug sigh stroll joke`
)

/** Of these the ones by which a story tells of a day; the others may well tell of an earlier life. */
export const momentVerbs = wordSet(
  `appear applaud arrive attend cheer congratulate greet join laugh leave listen meet nod notice open preside shake
  sign sit smile speak stand stay talk thank travel unveil visit vote walk watch wave wear`
)

/** Other verbs by which the news of a day is told, of those in office as of anybody. */
export const newsVerbs = wordSet(
  `praise criticise criticize condemn decline defend welcome hail lambast blame applaud reject dismiss back endorse host
  chair toast comfort brief inspect tour salute scold rebuke mock thank`
)

/** Verbs of speech: in the present they quote the works of the dead as well (“as Orwell says”). */
export const literaryVerbs = wordSet(
  `say tell write argue explain ask answer insist warn recall promise remind deny speak talk teach urge question sing play appear help respond reply stand receive`
)

/** Verbs that lead to another: “continues to advise”. */
export const leadingVerbs = wordSet('continue go plan want intend refuse begin start hope prefer')

/** Words of works, pictures and rankings, in which the dead may well act. */
export const depictions = wordSet(
  `album archive archival archives autobiography biography bronze bust cartoon chart charts clip diary documentary drawing dream
  drama effigy episode exhibition film films footage ghost grave graves history imagined letter letters list listing
  memoir memoirs memorial memory monument movie movies mural museum musical name novel opera painting photo photograph
  photographs photos picture pictures plaque play poem poll portrait portraits posthumous posthumously posthumous
  ranking rankings record recording recordings records scene series show sketch song spirit statue statues story table
  tape tapes tombstone tribute video videos wax all-time re-enactment hearts memories minds forever legacy annals pantheon canon hologram impersonator`
)

/** Nouns before a name that make it the name of a thing. */
export const namedThings = wordSet(
  `ship vessel frigate tanker ferry yacht boat submarine carrier destroyer liner trawler telescope rover satellite spacecraft
  train locomotive horse school academy theatre theater stadium hall centre center foundation institute library bridge
  hospital airport street road avenue square prize award medal cup trophy building hurricane storm band`
)

/** Where only the living are: “was in the audience”. */
export const gatherings = wordSet('audience crowd room gallery congregation stands')

/** Who may be somebody’s late one: “her late husband, Joe Bell”. */
export const kin = wordSet(
  `husband wife father mother brother sister son daughter grandfather grandmother grandson granddaughter uncle aunt cousin nephew
  niece colleague partner friend mentor predecessor founder boss teacher coach chairman chairwoman president mayor king queen leader
  author singer actor actress comedian`
)
