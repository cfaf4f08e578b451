/**
 * Given names that are nearly always of one gender in English-language news. Names that both bear (Jordan, Leslie,
 * Robin, Andrea, Jean) stand in neither list. After the frequency lists of the U.S. Social Security Administration and
 * the Office for National Statistics, with names of public life elsewhere.
 */

import {type Numbered, wordSet} from '../words.ts'

const masculine = wordSet(`
  aaron al abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alfonso alfred ali allan
  allen alvin amir anders andres andrew andrey andy angus anthony antonio antony armando arnold arthur
  arturo asif augusto austin barack barry bart ben benedict benjamin bernard bernie bert bill billy bob
  bobby boris brad bradley brendan brent brett brian bruce bruno bryan byron carl carlos cedric cesar chad
  charles charlie chris christian christopher chuck clarence clark claude clayton clifford clint
  clive colin conor corey craig curtis cyril dale damian damien dan daniel danny darrell darren darryl
  daryl dave david dean denis dennis denny denzel derek derrick devin dick diego dieter dmitri dmitry
  dominic dominick don donald doug douglas duncan dustin dwayne dwight earl ed eddie edgar edmund
  eduardo edward edwin eli elias elijah elliot elliott elon emilio emmanuel enrique eric erik ernest
  ernesto ernie ethan eugene evan evgeny felipe felix fernando floyd francis francisco francois frank
  franklin franz fred frederick fredrik friedrich gabriel garrett garry gary gavin gene geoff geoffrey
  george georges gerald gerard gerhard giancarlo gilbert gino giorgio giovanni giuseppe glen glenn gordon
  graham grant greg gregory guillaume guillermo gus gustavo guy hal hamid hank hans harold harry harvey
  hassan hector helmut henri henrik henry herb herbert herman hideo hiroshi horst howard hubert hugh hugo
  hussein ian ibrahim igor ira isaac ismail ivan ivor jack jacob jacques jaime jake jakob jamal james jared
  jason javier jay jeb jed jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joaquin joe joel
  johan johann john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan juha julian
  julio julius jurgen justin kamal kanye karl keir keith ken kenneth kenny kevin khalid kirk klaus kofi
  kurt kyle lamar larry lars laurent lawrence len leo leon leonard leonardo leopold leroy lester levi lewis
  liam lindsey lionel lloyd logan lorenzo louis lucas luigi luis luiz luke magnus mahmoud malcolm manuel
  marc marcel marco marcos marcus mario mark markus marshall martin marvin mathias matt matteo matthew
  matthias maurice mauricio mauro max maxim maximilian maxwell mehmet melvin michael michel mick mickey
  miguel mike mikhail milton mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray mustafa
  nathan nathaniel ned neil nelson newt nicholas nick nico nicolas nigel nikolai noah noel norm norman oleg
  oliver olivier omar orlando orrin osama oscar otis otto owen pablo paolo pascal patrick paul paulo pedro
  per perry pete peter petr phil philip philippe phillip pierre piotr preston quentin quincy rafael rahm
  rajesh ralph ramon rand randal randall randolph randy raphael rashid raul ray raymond reggie reginald
  reince reinhard rene reuben rex ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger
  roland rolf roman ron ronald ronnie roscoe ross rowan roy rudolf rudolph rudy rufus rupert russ russell
  ryan sadiq salvador sam samir samuel santiago saul scott scotty sean sebastian serge sergei sergey sergio
  seth shane shaun shawn sheldon sherrod shinzo sid sidney silas silvio simon solomon spencer stan stanley
  stefan stefano stephane stephen sterling steve steven stuart sven sylvester takeshi tariq ted teddy
  terence terrence tex thad theo theodore thomas tim timothy tobias todd tom tommy tony travis trevor
  tucker tyler tyrone ulrich ulysses vaughn vernon victor vikram viktor vincent vincenzo vito vladimir
  volodymyr wade walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willem william
  willie winston wolfgang woodrow xavier yann yasser yuri yusuf zachary zack`)

const feminine = wordSet(`
  abigail ada adele adriana agnes aisha alexandra alexandria alice alicia alison allison alyssa amal amanda
  amber amelia amina amy ana anastasia angela angelina angelique anita anja ann anna annabel anne anneliese
  annette annie antonia aretha ariana astrid audrey ava barb barbara beatrice beatriz becky belinda bella
  bernadette bernice beth bethany betsy betty beverly bianca birgit bonnie brenda bridget britney brittany
  brooke camilla candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra
  catherine cathy cecilia celeste celia charlene chelsea cheryl chiara chloe christa
  christiane christie christina christine chrystia cindy claire clara claudia colleen connie constance
  consuelo corinne cristina crystal cynthia daisy daniela danielle daphne dawn deb debbie deborah debra
  deirdre delia della denise diana diane dianne dina dolores donna dora doris dorothy edith eileen elaine
  eleanor elena elisa elisabeth elise eliza elizabeth ella ellen ellie elsa elsie emily emma erica erika
  erin esperanza esther ethel eunice eva eve evelyn faith fatima fay felicia fiona frances
  francesca francoise frida gabriela gabrielle gail gemma genevieve georgina geraldine gertrude
  gillian gina giorgia gisele gladys gloria grace greta gretchen gretel gwen gwendolyn hannah
  harriet hazel heather heidi helen helena hilary hilda hillary holly hope huma ida ilyse ingrid irene iris
  irma isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice janine jasmine jeanette
  jeanne jeannette jeannie jemima jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi joni
  josefina josephine joyce juana juanita judith judy julia juliana julianne julie juliet justine kamala
  karen kari karin karina karla kate katharine katherine kathleen kathryn kathy katie katrina kayla
  kayleigh kelli kellyanne kimberly kirsten kirstie kirstjen kristen kristin kristina krystal lakshmi lara
  latoya laura lauren laurie leah leanne leila lena lenora leonor leticia liliana lillian lily linda lisa
  liz lizzie lois lola loretta lori lorraine louisa louise lucia lucille lucinda lucy lupe lydia lynda lynn
  lynne mabel madeleine madeline magdalena maggie malala mandy marcia margaret margarita margot
  maria mariam mariana marianne marie marilyn marina marissa marjorie marlene marsha martha martina mary
  maryam matilda maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia
  michaela michele michelle mildred millie mimi mina minnie miranda miriam molly mona monica monique myra
  nadia nan nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina nora noreen norma
  octavia olga olive olivia ollie oprah paige pamela patrice patricia patsy patti patty paula pauline pearl
  peggy penelope penny petra phoebe phyllis polly priscilla priti priya rachel ramona rebecca regina renata
  renee rhonda rita roberta rochelle ronda ronna rosa rosalie rosalind rosalyn rosanna rose rosemary
  roxanne ruth sabina sabrina sally salma samantha sandra sandy sara sarah saundra selena selma serena
  shannon sharon sheila shelley sheri sherry sheryl shirley silvia simone sofia sonia sonja sonya sophia
  sophie stacey stacy stella stephanie sue summer susan susana susanna susanne susie suzanne sybil sylvia
  tamara tammy tanya tara tatiana teresa tess tessa thelma theresa therese tiffany tina toni tracey tracy
  tricia trish trudy tulsi ursula valarie valentina valeria valerie vanessa vera veronica viola
  violet vivian wanda wendy whitney whoopi wilma winifred winnie yasmin yolanda yvette yvonne zara
  zoe`)

/** The pronoun that the given name with this number among the words of the lists tells. */
export function pronounOfNumber(number: number | undefined): 'he' | 'she' | undefined {
  const he = masculine.is(number)
  return he === feminine.is(number) ? undefined : he ? 'he' : 'she'
}

/** The pronoun that the given name at a token tells. */
export const pronounOfGivenAt = ({word}: Numbered, at: number): 'he' | 'she' | undefined =>
  pronounOfNumber(word[at])
