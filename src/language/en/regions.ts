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

/** People by where they are from: “the Texan”. */
export const regionNatives: ReadonlyMap<string, string> = new Map(
  (
    'alabaman alabama,alaskan alaska,arizonan arizona,arkansan arkansas,californian california,coloradan colorado,floridian florida,' +
    'georgian georgia,hawaiian hawaii,idahoan idaho,illinoisan illinois,indianan indiana,hoosier indiana,iowan iowa,kansan kansas,' +
    'kentuckian kentucky,louisianan louisiana,mainer maine,marylander maryland,michigander michigan,minnesotan minnesota,' +
    'mississippian mississippi,missourian missouri,montanan montana,nebraskan nebraska,nevadan nevada,ohioan ohio,oklahoman oklahoma,' +
    'oregonian oregon,pennsylvanian pennsylvania,tennessean tennessee,texan texas,utahn utah,vermonter vermont,virginian virginia,' +
    'washingtonian washington,wisconsinite wisconsin,albertan alberta,ontarian ontario,quebecer quebec,bavarian bavaria,' +
    'sicilian sicily,catalan catalonia,tasmanian tasmania,queenslander queensland'
  )
    .split(',')
    .map((row): [string, string] => {
      const [native = '', region = ''] = row.split(' ')
      return [native, region]
    })
)

/** The states of the United States as news shortens them behind a party’s letter: “R-Ariz.”, “D-NY”. */
export const regionAbbreviations: ReadonlyMap<string, string> = new Map(
  (
    'ala al alabama,ak alaska,ariz az arizona,ark ar arkansas,calif ca california,colo co colorado,conn ct connecticut,del de delaware,' +
    'fla fl florida,ga georgia,hi hawaii,id idaho,ill il illinois,ind in indiana,ia iowa,kan kans ks kansas,ky kentucky,la louisiana,' +
    'me maine,md maryland,mass ma massachusetts,mich mi michigan,minn mn minnesota,miss ms mississippi,mo missouri,mont mt montana,' +
    'neb nebr ne nebraska,nev nv nevada,nh n.h new hampshire,nj n.j new jersey,nm n.m new mexico,ny n.y new york,nc n.c north carolina,' +
    'nd n.d north dakota,oh ohio,okla ok oklahoma,ore or oregon,pa pennsylvania,ri r.i rhode island,sc s.c south carolina,' +
    's.d sd south dakota,tenn tn tennessee,tex tx texas,ut utah,vt vermont,va virginia,wash wa washington,w.va wv west virginia,' +
    'wis wi wisconsin,wyo wy wyoming'
  )
    .split(',')
    .flatMap((row) => {
      // “west virginia” ends in “virginia” too.
      const name = [...regions].findLast((region) => row.endsWith(` ${region}`))
      return name
        ? row
            .slice(0, -name.length - 1)
            .split(' ')
            .map((short): [string, string] => [short, name])
        : []
    })
)
