import {wordSet} from '../words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Chinese family names in pinyin, but for those that are English given names or words (Long, Sun, He, Bo). */
const chinese = set(`
  ai bai cai cao chai chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao ge geng gong gu guan guo hao
  hou hu hua huang ji jia jiang jiao jin kang kong lai lei li liang liao lin liu lou lu luo lv ma mao meng miao mo
  ni niu ouyang pan pang pei peng qi qian qiao qin qiu qu ren shao shen shi su tan tang tao tian tong wan wang wei
  wen wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zeng zhai zhan zhang zhao
  zheng zhong zhou zhu zhuang zou`)

/** Korean family names in the spellings of the press, North and South. */
const korean = set(`
  ahn an ban bae baek byun cha chae cheon cho choe choi choo chu chun chung eom gu ha ham han heo hong hwang hyon
  hyun im jang jeon jeong ji jin jo joo ju jung kang kim ko kong koo kwak kwon kye lee lim ma maeng min moon mun na nam
  noh oh pae paek pak park pyo rhee ri rim ro roh ryu seo seok seol shim shin so sohn son song suh sung tak u uhm
  wang wi won woo yang yeo yi yoo yoon you yu yun`)

/** Syllables of Korean given names. */
const koreanSyllables = set(`
  ae ah an bae baek bin bo bok bong bum byeong byung chae chan chang cheol chol choon chul chun dae dal deok do dong duk
  eui eun gab gap geon geun gi gil gon gu gun gwang gyeong gyu gyun ha hae hak han hee heon heui hie ho hong hoon hui
  hun hwa hwan hwi hwon hyang hye hyeok hyeon hyo hyon hyong hyuk hyun hyung i il im in ja jae jang je jeong ji jik jin
  jo jong joo joon joong ju jun jung kang keun ki kil kon kook koo ku kun kwan kwang kwon kyo kyong kyoung kyu kyun
  kyung man mi min mo mok mook moon mu muk mun myeong myong myung na nak nam no nyeo o oh ok pil pyo pyong rae ran rang
  ri rim rok ryol ryong sam san sang se seo seok seol seon seong seop seul seung shik shil shin si sik sil sim sin so
  sok sol son song soo sook soon sop su sub suk sul sun sung tae taek u ui uk un wan wi wol won wong woo wook woon woong
  yang ye yeol yeon yeong yeop yi yo yol yon yong yoo yoon you young yu yuk yul yun yup`)

/** One to three syllables of pinyin. */
const pinyin =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|[aeiou])){1,3}$/

/** Family names of Taiwan and the older Chinese spellings, before a given name with a dash: “Tsai Ing-wen”. */
const wadeGiles = set(`
  chan chang chao chen cheng chi chiang chiao chien chin chiu chou chu chung fan fang feng fu han ho hou hsia hsiao
  hsieh hsu hsueh hu huang hung kao ko ku kung kuo lai lee li liang liao lien lin liu lo lu ma pai pan peng shen shih
  su sun sung tai tang teng ting tsai tsao tseng tsou tu tung wang wei wen weng wu yang yao yeh yen yi yu`)

/** Family names that may stand first. */
export const familyNames = wordSet([...korean, ...chinese, ...wadeGiles])

/** No given name with a dash is longer in any of these spellings: “Ching-te”, “Kai-shek”, “Ying-jeou”. */
const dashed = /^[a-z]{2,5}-[a-z]{2,5}$/

/**
 * Whether a name, in normal forms, puts the family first: “Xi Jinping”, “Ban Ki-moon”, “Kim Jong Un”. Both parts must
 * have the sound of it: “Lee Harvey” and “Kim Novak” have not.
 */
export function isFamilyFirst([family = '', ...given]: readonly string[]): boolean {
  if (given.length === 0 || given.length > 2 || !familyNames.has(family)) return false
  const parts = given.flatMap((word) => word.split('-'))
  if (korean.has(family) && parts.length === 2 && parts.every((part) => koreanSyllables.has(part)))
    return true
  if (given.length !== 1) return false
  if (chinese.has(family) && parts.every((part) => pinyin.test(part))) return true
  return wadeGiles.has(family) && dashed.test(given[0]!)
}
