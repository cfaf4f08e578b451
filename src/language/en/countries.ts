/** Countries within the United Kingdom: “Cardiff, Scotland” is wrong where the sheet has Cardiff in Wales. */
export const homeNations: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern ireland'])

/**
 * Names under which English-language news writes of states (ISO 3166-1, with common other forms), in normal form. A fact sheet
 * says in which country a town lies; this tells that other words name a country at all. Names of persons and of regions elsewhere
 * (Georgia, Jordan, Chad) are left out.
 */
export const countryNames: ReadonlySet<string> = new Set(
  (
    'afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,barbados,belarus,' +
    'belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,brunei,bulgaria,burkina faso,burundi,cambodia,cameroon,canada,' +
    'chile,china,colombia,costa rica,croatia,cuba,cyprus,czech republic,czechia,denmark,djibouti,dominican republic,east timor,ecuador,' +
    'egypt,el salvador,eritrea,estonia,eswatini,ethiopia,fiji,finland,france,gabon,germany,ghana,greece,guatemala,guinea,guyana,haiti,' +
    'honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,' +
    'kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,madagascar,malawi,malaysia,maldives,mali,' +
    'malta,mauritania,mauritius,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,' +
    'nicaragua,niger,nigeria,north korea,north macedonia,norway,oman,pakistan,panama,papua new guinea,paraguay,peru,philippines,poland,' +
    'portugal,qatar,romania,russia,rwanda,saudi arabia,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,' +
    'south korea,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,tunisia,' +
    'turkey,turkmenistan,uganda,ukraine,united arab emirates,uruguay,uzbekistan,venezuela,vietnam,yemen,zambia,zimbabwe'
  ).split(',')
)
