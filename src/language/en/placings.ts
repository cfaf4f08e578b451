import {wordSet} from '../words.ts'

/** Nouns of a town, between a country's adjective and its name: “the Turkish coastal city of Izmir”. */
export const townNouns = wordSet(
  'city town village port suburb district municipality hamlet resort metropolis'
)

/** Words that may follow “Bratislava, Slovakia” without a comma. */
export const afterPlace = wordSet(
  'now today then again too on in at to for after before where when by with from during this last next until since over as but because while which that'
)

/** Words before “Bratislava in Slovakia”, so that “in” tells where the town lies. */
export const beforePlace = wordSet('in near at outside around from of')

/** Countries within which towns of several states or provinces bear one name. */
export const sharedWithin = wordSet([
  'united states',
  'united states of america',
  'canada',
  'australia',
  'mexico',
  'brazil'
])

/** Towns whose name another country's town bears too, so that the country beside it may be right of the other. */
export const sharedTowns = wordSet(
  (
    'alexandria,armagh,barcelona,belmont,birmingham,boston,brest,bristol,cambridge,cartagena,christchurch,cordoba,dover,durham,' +
    'frankfurt,galway,georgetown,gibraltar,glendale,granada,guadalajara,halifax,hamilton,hyderabad,kingston,la paz,leon,' +
    'lincoln,linz,london,londonderry,los angeles,manchester,melbourne,merida,monterrey,newark,newcastle,newport,oxford,panama city,' +
    'perth,petersburg,plymouth,portland,portsmouth,port louis,ramallah,richmond,roseau,saint-denis,salamanca,salem,san antonio,' +
    'san fernando,san francisco,san jose,san juan,san marino,san miguel,san pedro,san salvador,santa ana,santa cruz,santa fe,santa maria,' +
    'santiago,santo domingo,sydney,st. john’s,toledo,trinidad,tripoli,trujillo,valencia,valladolid,victoria,wellington,windsor,worcester,york'
  ).split(',')
)
