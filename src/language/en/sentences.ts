/** What decides whether a full stop ends a sentence, beyond the stop itself. Abbreviations without their dots. */

import {wordSet} from '../words.ts'

/** Abbreviations that need the word after them, as written: “Mr. Trump”, “vs. $900”, “e.g. oats”. */
export const bound = wordSet(
  `Mr Mrs Ms Mx Dr Prof Profs Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Brig Sgt Capt Cmdr Cdr Cpl Adm Pvt Pfc Spc Det Rev Hon
  Pres Supt Insp Amb Atty Asst Assoc Ald Cllr Mt Ft Pt Mme Mlle Messrs Msgr Fr Drs Dept Bros
  v vs Vs cf ca approx viz eg ie`
)

/** Bound before a number only, in lower case: “No. 10”, “vol. 3”; elsewhere a word like others (“He said no.”). */
export const beforeNumber = wordSet('no nos vol vols fig figs sec art arts ch pp pg para op p ver est')

/** Measures that another follows: “6 ft. 2 in. tall”. */
export const measures = wordSet('ft in yd yds oz lb lbs st gal qt pt hr hrs min mins')

/** Days and months in short, which the date goes on from: “Sat. Jan. 4”. */
export const shortDays = wordSet('Sat Sun Mon Tue Tues Wed Weds Thu Thur Thurs Fri')
export const shortMonths = wordSet('jan feb mar apr may jun june jul july aug sept sep oct nov dec')

/** Places that news sets off by commas, so that a capital after them opens a sentence: “Eugene, Ore. Police …”. */
export const states = wordSet(
  `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt
  Va Wash Wis Wyo Ont Que Alta Sask Man D.C N.Y N.J N.C S.C N.M N.D S.D N.H R.I W.Va B.C P.E.I N.S N.B`
)

/** Other abbreviations that may end a sentence; a capital after them opens one only if the word seldom goes on a name. */
export const open = wordSet(
  `Jr Sr Inc Ltd Corp Co Cos Plc Univ St Ste Ave Blvd Rd Hwy Dist Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue
  Tues Wed Thu Thur Thurs Fri Ph Esq`
)

/** Clock abbreviations, and what may follow them in the same sentence. */
export const clock = wordSet('am pm')
export const afterClock = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec january
  february march april may june july august september october november december et est edt ct cst cdt mt mst mdt pt pst
  pdt gmt utc bst cet cest ist jst aest eastern central mountain pacific greenwich eat wat sast hkt`
)

/** Names that end in a mark which ends no sentence there. */
export const exclaimed = wordSet('yahoo jeopardy oklahoma airplane panic yum wham chips oliver which')

/** Words that open sentences and hardly ever go on a name. Compared as written. */
export const openers = wordSet(
  `The He She It They We I You This That These Those There Here His Her Its Their Our My But And Or So Yet In On At As If
  When While After Before Since Although Though Because However Meanwhile Still Then Now Also Both Each Some Many Most Few
  Several Others Another For From With Without By During Until Among Despite According What Who Where Why How Not Neither
  Only Even Just Once A An Let Nobody Everyone Everybody Nothing Earlier Later Today Yesterday Instead Perhaps Such Unlike
  Asked Does Did Is Was Are Were Has Have Had Can Could Would Should To Of Whether Against Across Around Within Throughout
  Officials Police Analysts Shares Investors Critics Voters Authorities Experts Sales Stocks Prosecutors Lawmakers
  Residents Witnesses Researchers Scientists Firefighters Protesters Organizers Organisers Supporters Opponents Employees
  Workers Students Teachers Fans Players Lawyers Attorneys Economists Democrats Republicans Revenue Profits Neighbors
  Neighbours Detectives Investigators Doctors Nurses Regulators Executives Observers Reporters Recently Previously
  Additionally Currently Eventually Finally Initially Moreover Nevertheless Nonetheless Similarly Ultimately
  Unfortunately Fortunately Additional Almost Nearly About More Fewer Less Every All Following Under Hours Days Weeks
  Months Years Two Three Four Five Six Seven Eight Nine Ten`
)

/** Verbs that follow the speaker's name after a question or an outcry: “Is it over?” Keane asked. */
export const speech = wordSet(
  `said says asked asks wrote writes added shouted shouts yelled cried replied answered wondered responded told tells
  inquired tweeted posted demanded exclaimed screamed joked called recalled quipped continued declared insisted`
)
