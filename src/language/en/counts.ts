import {wordSet} from '../words.ts'

/** Before a number they point at things named before: “the 21 countries”, “all 21 countries”. */
export const pointingCounts = wordSet('the all these those its their his her our whole')
/** Around a count they name some of the things, or others: “the other 21”, “21 more countries”. */
export const narrowing = wordSet(
  `other another more additional further first last next remaining new extra only just least most best worst top bottom
  past same previous latest every each among per`
)
/** Behind a noun they say which ones are meant. */
export const narrowingBehind = wordSet(
  `that who which whose where when with without in at on from for by of to under over between among including per during
  after before since against not remaining ago more each already still yet apart behind ahead away short`
)
/** Nouns of which an article counts many sets. */
export const commonCounts = wordSet(
  `person people man woman child vote point seat game match goal time thing way day week month year hour minute second
  page step part percent dollar euro pound other member case question reason side officer worker student dead victim
  state county district delegate poll team player item half third others one unit share job home house building school
  round stage term session candidate republican democrat senator lawmaker voter supporter american injury death figure
  word line night candidate hit run yard foot mile inch metre kilometre acre`
)
