import {wordSet} from '../words.ts'

/**
 * Names of regions of the first level in countries that English-language news writes most about. A sheet seldom says
 * which towns lie in them.
 */
export const regions = wordSet(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,' +
    'kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,' +
    'new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,' +
    'south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico,' +
    'alberta,british columbia,manitoba,new brunswick,newfoundland,nova scotia,ontario,prince edward island,quebec,saskatchewan,' +
    'england,scotland,wales,northern ireland,new south wales,queensland,south australia,tasmania,victoria,western australia,' +
    'bavaria,hesse,saxony,lower saxony,saxony-anhalt,thuringia,brandenburg,saarland,rhineland-palatinate,schleswig-holstein,' +
    'north rhine-westphalia,baden-württemberg,catalonia,andalusia,galicia,tuscany,lombardy,sicily,sardinia,piedmont,veneto,' +
    'brittany,normandy,provence,alsace,flanders,wallonia,tyrol,crimea,kerala,punjab,gujarat,maharashtra,tamil nadu,karnataka,' +
    'kent,surrey,sussex,essex,norfolk,suffolk,yorkshire,lancashire,cornwall,devon,cumbria,county cork,county kerry,ulster,' +
    'munster,leinster,connacht,baja california,siberia,hokkaido,okinawa,guangdong,sichuan,tibet,xinjiang,hong kong'
  ).split(',')
)
