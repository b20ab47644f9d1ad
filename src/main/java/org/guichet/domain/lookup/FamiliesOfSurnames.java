package org.guichet.domain.lookup;

/** Surnames that are one name across registrars, and particles, as {@link FamiliesOfGivenNames} does for given names. */
final class FamiliesOfSurnames {

    /** Mande, Fula, Wolof and Serer names as French, English and Portuguese colonial offices spelled them. */
    static final String WEST_AFRICAN = """
            traore trawally trawaly traoreh tarawally trawalli taraore tarawaly
            toure touray turay tourey toureh
            diallo jallow jalloh dialo djalo jaloh jalo djallo
            diarra jarra diara jara djarra jarrah
            dia jah diah djia ja
            diop jobe diob job
            diouf joof juuf dioufe jouf
            diaby jabbi diabi jabby jabi
            ndiaye njie ndiay njai diaye ndiaie njaay ndjaye ndiay enjie
            cisse ceesay sisse sesay cissey ceesey cise sise
            camara kamara camarra kamarra camarah
            conde konde condeh kondeh
            konate conateh konateh conate kounate connateh
            kone koneh conneh conne coneh koney cone
            keita keyta keitah kayta
            coulibaly koulibaly kulibaly coulibali kouloubaly culibali culubali krubally colibaly koulibali
            kouyate kuyateh couyate kuyate kouyateh kuyatey
            kante kanteh cante canteh
            kaba kabba kabbah caba
            barry barrie bari barri
            bah ba baah
            sow so sowe saw sau
            sylla sillah silla syllah sila
            sarr saar sar saarr
            sakho sacko saho sako sackho
            fofana fofanah foffana fofanna
            fall faal fal
            faye fay faaye
            dembele dambele dembeleh dembelle dambelly
            drame drammeh darame dramme darameh drameh
            doumbia dumbia doumbouya dumbuya doumbya dumbya dumbiya
            sissoko suso sissokho cissokho sisoko cissoko sisokho
            soumare sumareh soumareh sumare samareh
            sidibe sidibeh sidibay sidbe
            gueye gaye guey gay gueh
            mane manneh maneh manne
            mbaye mbye mbay baye mbai
            ndao ndaw ndow ndau dao
            niang nyang nyan niangue
            sane sanneh saneh sanne
            sambou sambu samboo
            sagna sanyang sania
            senghor senghore sengor
            diatta jatta diata jata
            diame jammeh diamme jame
            badji badjie bajie
            bodian bojang bodiang bojan
            seck sek secka
            tall tal taal
            samb samba saamb
            kebe kebbeh kebeh
            bagayoko bagayogo bakayoko bagayokho
            bangoura bangura bangourah
            ouedraogo wedraogo ouedraougou wedraougou
            sawadogo savadogo sawadougou
            compaore kompaore compaoret
            kabore kaboreh cabore
            ouattara watara wattara ouatara outtara watarra
            kouassi kwasi kouasi kuassi
            agbodjan agbojan agbodjian
            nguessan guessan
            gomis gomes gomez
            mendy mendi
            kargbo cargbo
            mensah mensa
            abubakar aboubacar
            """;

    /** Surnames of the Chinese world in pinyin, and in Wade-Giles, Cantonese and Hokkien as passports show them. */
    static final String CHINESE = """
            wang wong ong heng; huang wong hwang ng vong bong
            li lee ly lie
            zhang chang cheung teo chong tjong
            liu lau liew low lew
            chen chan tan chin ting tran
            yang yeung yong ieong
            zhao chao chiu chew teo
            wu ng woo goh; hu woo oo wu
            zhou chow chou chau chew chiu
            xu hsu hui chui tsui koh
            sun suen soon sung
            ma mah
            zhu chu choo
            guo kuo kwok kok quek
            he ho hor
            lin lam lim
            gao kao ko koh
            luo lo law loh lor
            zheng cheng tay teh
            liang leung leong neo
            xie hsieh tse chia cheah
            song sung soong
            tang tong
            deng teng tang
            han hon
            feng fung fong
            cao tsao cho chow
            peng pang phang
            zeng tseng tsang chan
            xiao hsiao siu siew
            tian tien tin
            dong tung
            pan poon pun phua
            yuan yuen
            cai tsai choi choy chua
            jiang chiang keung kong cheong
            yu yue yee
            du tu to toh
            ye yeh yip yap
            cheng ching
            wei ngai
            su so soh soo
            lu lo luk loke
            ding ting
            ren jen yam
            shen shum sim
            yao yiu yeo
            lu lui loo
            jin chin kam
            qian chien chin
            dai tai
            fan fan faan
            fang fong
            tan tam tham
            bai pai pak
            mai mak
            mo mok
            qiu chiu yau khoo
            kong hung
            """;

    static final String EUROPEAN_AND_OTHERS = """
            rodriguez rodrigues | gonzalez gonzales goncalves | gomez gomes | lopez lopes | martinez martines martins | fernandez \
            fernandes | \
            perez peres pires | sanchez sanches | alvarez alvares | hernandez hernandes fernandez | ramirez ramires | gutierrez \
            gutierres | \
            jimenez ximenez gimenez | vasquez vazquez vasques | correa correia corea | ferreira fereira | moreira | pereira perera | \
            souza sousa | teixeira teixera | silva sylva | nunez nunes | dominguez domingues | marquez marques | mendez mendes | \
            munoz muniz
            shevchenko schewtschenko szewczenko chevtchenko sevcenko shevtchenko | melnyk melnik melnick | kovalenko covalenco \
            kowalenko | \
            boiko boyko bojko | kravchenko krawchenko kravtchenko krawtschenko | tkachenko tkatchenko tkaczenko | savchenko savtchenko | \
            oliinyk oliynyk oleinik olejnik oleynik | polishchuk polischuk polichtchouk polishuk | lysenko lyssenko lisenko | \
            kovalchuk kowalchuk kovaltchouk kovaltchuk | bondarenko bondarenco | kharchenko khartchenko charchenko harchenko
            beridze beridse | gelashvili guelachvili
            singh sing | kaur cour kour | sharma charma | shah chah | patel pattel | reddy reddi | rao row rau | begum begom | das \
            dass | \
            chowdhury chaudhry choudhury chaudhary chaudhuri | mukherjee mookerjee | banerjee banerji banerjea | chatterjee chatterji | \
            hossain hussain | khan kan | mehta meta | islam eslam | miah mia | akter akhter aktar | nair nayar | menon menone | iyer ayyar
            kaya caya | yilmaz yelmaz | celik tchelik chelik | sahin chahin schahin shahin | ozturk oeztuerk oztuerk | aydin aidin | \
            dogan doghan | kilic kilich kilidj kilitch | koc kotch koch | cetin tchetin | simsek shimshek chimchek | guler gueler | \
            gunes guenesh | cakir tchakir | unal uenal | kose koese | ates atesh | avci avdji avji | polat bolat | aslan arslan
            khalifi khelifi khlifi khalifa | trabelsi tarabulsi trabelsy | jlassi djelassi jelassi | jaziri djaziri | saidi saeedi \
            saidy | \
            brahimi ibrahimi brahimy ibrahimy | hamdi hamdy | mansouri mansuri mansoury almansouri | cherif sharif sherif charif \
            chrif | haddad hadad hadded haddade | \
            alaoui alawi alawy allaoui | bouazza buazza bouaza | benyoussef benyoucef | guerfi gerfi | chraibi shraibi | berrada barrada
            nguyen nguyenn ngyen | tran chan | pham fam | le ly | vo vu
            """;

    /** Maghrebi and Levantine surnames in French, English and Turkish spelling. */
    static final String ARABIC = """
            belkacem belkassem belqasim belkasem belkacim belgacem belgasem | kacem kassem qasim kasim qassem kacim gacem
            kacimi qasimi kassimi qasmi kasmi | meziane meziani mezian mezyane | benjelloun benjeloun | bouteflika boutaflika
            toumi tumi toumy | touati tuati touaty | dridi dridy | mebarki mubaraki mbarki mobaraki moubaraki | mubarak moubarak mbarek
            hachemi hashimi hashemi hachimi hachmi | tahiri taheri tahery | zerrouki zerouki zarrouki zarouki zerouky
            fassi fasi fassy | idrissi idrisi idrissy edrissi | slimani sulaimani slimany soulaimani suleimani sulaymani soulimani
            hamidi hameedi hamidy | amari ammari amary | rahmani rehmani rahmany | bouzid buzid bouzeid abouzeid | larbi laarbi arbi
            chaoui shawi chawi chaouy | daoudi dawoudi daudi dawudi | chebbi shebbi chabbi | ghannouchi gannouchi ghanouchi
            lahlou lahlo lahloo | tazi tazy | naciri nasiri nasseri naciry | ouali wali waly oualy | sahraoui sahrawi | zidane \
            zidan zaidan
            bensaid bensaeed bensayed | benmoussa benmusa | bensalah bensaleh | benamor benomar benamar benameur | benaissa benissa
            bennani benani | bouchareb bushareb bouchreb | boudiaf budiaf boudiaff | bouaziz buaziz | kaddour kadour qaddur kaddur qadour
            djebbar jebbar jabbar djabbar | ferhat farhat | ghali ghaly | hachem hashem hashim hachim | jaziri djaziri jazairi eldjazairi
            kabbaj kabaj kabbadj | khatib khateeb chatib | masri misri elmasri | nasri nasry | othmani osmani uthmani otmani
            sebti sabti sebty | semmar samar semar | tounsi tunsi tunisi | yahiaoui yahyaoui yahiawi | ziani zyani ziany | mejri majri
            hammami hamami hammamy | gharbi gharby elgharbi | madani medani madany | mokrani mokrany muqrani | malki maliki
            ayari ayary ayyari | rezgui rezki rizki | ouazzani wazzani ouazani | filali filaly | cherkaoui cherqaoui sharqawi cherkawi
            abbas abbes abas | abdallaoui abdellaoui abdalawi | haddaoui hadaoui | messaoudi masoudi messaoudy masaudi | saadi sadi saady
            """;

    /** Words around a name that come and go with the office that writes it. */
    static final String PARTICLES = """
            el al ul il l ar as ad an at az ech ess
            ben bin ibn bn ibnou; bel ben
            ould wuld uld wld oul
            abou abu abo bou aboo
            abd abdel abdul abdoul abdal abdou
            ait ayt
            de da do di du d; dos das des del della dello
            van von vom vander
            la le les
            oum umm um om
            oglu oghlu oglou; zade zadeh
            saint st; sainte ste
            """;

    private FamiliesOfSurnames() { }
}
