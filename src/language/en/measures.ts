import {wordSet} from '../words.ts'

/** Words that may stand between a measure and its value: “turnout was about 47.8 percent”. */
export const measureLinks = wordSet(
  `of was is were are be been being at to reached hit stood stands standing totalled totaled totalling totaling came comes a an the
  about around roughly some nearly almost just over under than more less fewer only with has had and least up : , — – ( now
  remains remained worth amounted amounts exceeded topped for still some barely well level rate figure comprised counted
  officially put`
)

/** Verbs that give a subject its measure: “the mission lasted 25.5 days”. */
export const measuringVerbs = wordSet(
  `be last measure weigh stand reach total amount cost take number exceed run span cover carry employ have seat hold fly travel
  count boast pay produce generate post report see draw attract`
)

/** Words of change: what they give is no value, “rose 3 percent”, “by 20”. */
export const changeWords = wordSet(
  `by up down rose fell rise fall increase increased decrease decreased drop dropped grew gained lost climbed jumped slipped
  from another extra further additional added widened shrank narrowed slumped surged soared`
)
/** The same, behind a value: “3 points higher”, “$300 million more”. */
export const changeTails = wordSet(
  'more less fewer higher lower extra additional above below short ahead behind increase rise drop cut gain'
)

/** Words before a measure that leave it the same measure: “the final turnout”, “total revenue”. */
export const plainMeasures = wordSet(
  `total overall annual yearly full full-year official officially final voter estimated maximum max current combined entire whole
  reported record high low new its their his her our the a an this that stated published present actual exact permitted legal
  flat general blanket punitive steep stiff hefty massive huge modest big large small net gross initial original planned projected certified
  confirmed preliminary agreed key main standing operating seating spectator reported heavy strong poor disappointing impressive
  mere good healthy staggering whopping so-called controversial proposed import global worldwide nationwide local`
)

/** Words by which a value is of another time, or only thought of. */
export const unlikeValues = wordSet(
  `forecast forecasts target targets targeted expected expectation expectations estimate estimates goal predicted prediction
  projected projection projections guidance previous previously earlier former formerly originally initially then ago old
  average averages averaged median minimum if another each per-capita anticipated budgeted hoped aims aim wants wanted
  asked asking seeks sought could might rival rivals quarterly quarter monthly weekly daily month week half semi-final`
)

/** Verbs of hoping and of taking away: their object is not the measure. */
export const otherVerbs = wordSet(
  `expect forecast predict estimate hope want seek ask need hire recruit cut add lose gain lay fire dismiss sell buy shed create
  win move transfer train axe propose demand offer plan aim target project save spend invest raise borrow owe consider`
)

/** Verbs whose passive only thinks of the measure: “a 25 percent tariff was proposed”. */
export const mootedVerbs = wordSet(
  'propose plan offer expect consider forecast predict demand threaten float moot project seek want reject'
)

/** Nouns of all of something: “in the election” is no part of it. */
export const wholes = wordSet(
  `city town country state nation region county election elections poll vote race contest referendum ballot year company group
  firm club season stadium ground arena world area end first final match game past`
)
