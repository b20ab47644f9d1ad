package org.guichet.domain.lookup;

/**
 * Given names that are the same name, as registrars of different countries write them: what no rule of sound tells. One
 * family a line, or between bars; a semicolon parts sub-families that are related but often different people (Mohamed; Mamadou).
 */
final class FamiliesOfGivenNames {

    static final String ARABIC_AND_AFRICAN = """
            mohamed mohammed mohamad mohammad muhammad muhammed muhamad muhamed mouhamed mouhammad mouhamad mohd md mhd mehmet mehmed \
            muhammet mohamet mahomet magomed muhamet mokhamed; mamadou mamadu mamoudou mahmadou mahamadou mohamadou mouhamadou \
            muhamadou mahamat mamady mamadi; modou moudou modu momodou
            ahmed ahmad ahmet ahmat akhmed amed ahamed ahamad hamed; amadou amadu ahmadou ahmadu hamadou amidou
            mahmoud mahmud mahmood mehmood mahmut makhmud mahmod
            hamid hameed abdelhamid abdulhamid abdulhameed
            ali aly alee eli; aliou aliu alieu alioune aliyu
            ibrahim ibrahima brahim brahima ebrahim ebrima ibrahem ibraheem birahim abraham avraham ebrahima brehima braima biram
            youssef youcef yousef yousuf yusuf youssouf yossef yosef yusef youssoufa iusuf yousif joseph josef jozef jose iosif \
            giuseppe yosif
            omar oumar umar omer oumarou umaru omarou ummar amar amor
            ousmane usman osman osmane othman othmane uthman ousman ousmanou usmane outhman otman athman otmane
            abdoulaye abdullah abdallah abdullahi abdoulahi abdulaye abdellah abdalla abdulla abdoullah abdulai abdoulai ablaye abdula \
            abdollah; abdoul abdul abdou abdel abd abdu abdil abdal
            souleymane sulayman sulaiman suleiman suleyman soulaymane soulaimane slimane suliman solomon soleiman souleiman sulejman \
            salomon souleman suleman souleyman soulemane sulaman
            moussa musa mousa moise moses mussa mosa moussah
            issa isa eissa essa iisa aissa
            fatima fatma fathima fatimah fatimata fatemeh fateme fatime fatimetou fatna fatouma fatuma fatumah; \
            fatoumata fatumata fatou fatu fatoumatou fatimatou fatmata fatoumatta fatouma fanta
            aissatou aissata aichatou aichata aisatou aisata aichetou; aicha aisha ayesha aysha aischa aysche ayse aishah ayisha aiesha \
            aiche ayisa aysa eicha aischah
            khadija khadidja kadija khadijah hatice hatidje khadiga khadeeja hadija kadidja khadidjah hatidja khatija khadeja xadija; \
            kadiatou khadiatou kadidiatou khadidiatou kadiatu kadidia khadijatou kadijatou kadidjatou hadiatou kadia; \
            khady kady khadi kadi hady
            mariam maryam meriem myriam maria mariem meryem miriam maryem mariame merieme mariyam mary marie marya miryam marjam; \
            mariama maryama mariamu mariamou
            zineb zeynep zainab zaynab zeyneb zeinab zenab zaineb zinab zeineb zaynep zinabou zeinabou zainabu zeynab zenabou
            hassan hasan hassane hacen hassen assane asan asane hasen hesen; lahcen lahssen lahsen elhassan lhassan alhassane alhassan \
            alassane alasan lassana lansana lassina lassane alhasan elhassane
            hussein hussain hossein hossain husain houcine hocine husayn huseyin hussayn hossin housseine hussien hossien houssein \
            husein hoseyn houssine hosni; lhoussaine elhoussine alhousseine alhousseyni lhoucine elhoucine elhocine alseny
            boubacar abubakar aboubacar boubakar abubacar aboubakar boubaker abubaker aboubaker aboubakr babacar ababacar aboubacary; \
            bakary bacary bakari bacari bakar bekir bakir bakr boukary boukari bubacar
            nafissatou nafissa nafisa nafisatou nafi nafy nafisah nefissa nafessa nafeesa
            rokia rokiatou rokaya rokhaya rokiata ruqayya roukaya rukiatu rouguiatou roukiatou rokya
            salimata salimatou salima saleema
            djeneba djenabou djenaba djeinaba jeneba
            assetou assita assitan assatou
            maimouna maimounatou maymouna maimuna memouna
            ramatoulaye ramatou ramata ramatu rahmatoulaye ramatulai rahmatou
            habibatou habiba habibata habibatu habeeba
            oumou umu oumu umou oum umm
            cheikh cheick sheikh shaykh cheik sheik shaikh chekh cheikhou sheikhou chek seikh
            sekou seku sekouba seckou shekou cheickou sheku
            seydou seidou saidou saydou seydu saidu; said saeed sayed sayid saed seyed saiid seid sayyid syed
            drissa idrissa idrisa idriss idris driss idrees edris dris idrissou
            elhadj elhadji alhaji alhadji elhaj alhadj hadj hadji haji hajj hadja hadjia
            karamoko karamoco karamokho karamogo
            siaka siaca seaka
            tierno thierno cerno tcherno cherno
            binta bintou bintu bineta binetou
            mamadi mamady mahmady
            abdelkader abdulkader abdelqader abdulqadir abdulkadir abdelkadir kader kadir qader abdoulkader abdoulkadri abdukadir \
            abdulqader abdelkadr; abdoul
            abderrahmane abdurrahman abderrahman abdulrahman abdurahman abdoulrahmane abdelrahman abderahmane abdourahmane \
            abdrahamane abdramane abdourahman rahman rahmane rehman abderrahim abdirahman abdurrahmane abdelrahmane
            abdelaziz abdulaziz abdoulaziz abdelazize abdulazeez; aziz azeez azize
            abdelkrim abdelkarim abdulkarim abdoulkarim abdulkareem abdelkareem; karim kareem kerim krim
            abdelhakim abdulhakim; hakim hakeem hekim
            mustafa mustapha moustapha mostafa mostapha moustafa mustaffa mustofa moustaph mostefa
            soufiane sofiane sufian soufian sofien sefiane soufyane sofian sufyan sofyan
            bilal billal belal bilel billel bilaal
            salah saleh salih salahou saleh; salif salifou saliff salifu saliou
            tarek tariq tarik tareq taric
            nour noor nur nura noura; noureddine nureddin noureddin nooruddin nuruddin nouredine nureddine noredine
            naima naimah nayma neima naeema
            houda huda hoda
            souad suad soad souaad
            jamila djamila jameela gamila cemile djamilla jamilla; jamal djamal gamal cemal djamel jamel kamal kamel kemal
            amina aminah amna emine ameena; aminata aminatou aminatu aminetou
            latifa lateefa lathifa latife
            samir sameer semir
            bachir bashir basheer bechir besir bachirou
            rachid rashid rasheed rachide rashed reshid rechid rasit
            yassine yacine yasin yassin yasine yaseen yacin iassine
            ayoub ayyoub ayub eyup job ayyub ayoube
            zakaria zakariya zakarya zekeriya zacharie zakariyya zaccaria zechariah
            ismail ismael ismaila smail ismaeel esmail ismayil ishmael ismaeil
            ishaq ishak isaac ishaque isak izak
            yahya yahia yehia yaya yahaya
            ilyas elias ilyes elyas ilias eliyas
            djibril jibril gibril gabriel jebril djebril cebrail djibrilla
            haroun harun aaron haroune haroon
            dawoud daoud david dawud dawood davud daouda dauda dawda
            adama adam adem adamou
            jaafar djaafar cafer jafar djafar gaafar jaffar
            hawa eve awa haoua hava havva haowa
            sara sarah sarra saran
            khaled khalid kaled halit khalide
            khalil halil kalil
            rayan rayane ryan rayhan
            ridha reda rida riza reza
            tayeb tayyib taieb tayyip tayib
            chafik shafiq chafiq shafik
            redouane ridwan redwan ridouane rizwan ridvan radouane
            yunus younes younous yunis jonas younis yonus younouss
            oluwaseun seun | babatunde tunde | oluwaseyi seyi | olufemi femi | oluwatobi tobi | olamide | ayodele ayo | temitope tope | \
            oluwafemi femi | adebayo bayo | chukwuemeka emeka | chinedu nedu | ngozi ngozichukwu | chidi chidiebere | \
            ikechukwu ike | obinna obi | nnamdi | uchenna uche | ifeanyi ify | kelechi kele | chioma | oluwatosin tosin | abiodun biodun
            kouadio kwadio kwadjo kojo kodjo kwadwo codjo
            kouame kwame kwami kwamena kwamen kouami
            koffi kofi kofie cofi
            yao yaw yawo
            kouassi kwasi kwesi kossi kuassi kouasi quasi
            komlan komla kwaku kweku koku
            akissi akisi akosua esi akossiwa
            affoue afua affua afia efua afoua
            adjoua ajoua adwoa adjo adwoah
            aya yaa yawa
            oumarou umaru
            coumba kumba koumba
            ndeye deye ndey
            nana nanah
            """;

    static final String SLAVIC_AND_CAUCASIAN = """
            oleksandr aleksandr alexander olexandr alexandre aleksander alexandr oleksander alejandro alessandro aleksandar sasha \
            olexander; oleksandra aleksandra alexandra alessandra
            oleksii oleksiy alexei alexey aleksei aleksey alexis alexiy alexej aleksej oleksij
            serhii serhiy sergii sergey sergei serhy sergiy serge sergio sergej sergejs serguei serhij serghei sergiu
            volodymyr vladimir wolodymyr wladimir volodimir vladimyr volodimyr wladymir vladymyr vladimer
            mykola nikolai nikolay nikola nicolas nicolae nicolai nikolas nikolaj mikola nicholas nicola niccolo nikolaos
            mykhailo mikhail mychajlo mikhailo michael mihail michail mykhaylo mikhaylo michel miguel mihai mihailo michal mikael \
            mychailo mikheil mickael mikayel
            andrii andrey andriy andrei andrej andriyi andrzej andre andreas andrew andres andry andrea ondrej anri
            dmytro dmitry dmitri dmitriy dimitri dmitrii dmytriy dimitry dmitrij dimitrios dumitru demetre
            yurii yuri yuriy iurii yury iuri jurij yuryi iury jurii georgi youri youry
            ihor igor ihar egor
            oleh oleg olegs
            yevhen evgeny evgeni evgeniy yevgeny yevgen eugene evhen yevheniy evgenii ievgen eugen ievhen evgenij yevgeniy
            yevheniia evgenia yevheniya evgeniya eugenia ievgeniia yevgenia
            pavlo pavel pavlos paul pablo paolo pawel pavol pawlo
            petro pyotr petr peter piotr pierre pedro pietro petru petar
            hryhorii grigory grigori hryhoriy grigoriy gregory grzegorz hryhory grigorii gregor gregorio grigor krikor grigorij
            heorhii georgy georgi heorhiy georgiy georgii giorgi george georges jorge gheorghe giorgio yuri georgios gevorg
            vasyl vasily vasili vasiliy vasyly vasilii wasyl vasile basil vasil vassili vasilij vasiliki wassyl wasil
            ivan iwan ioan jan john jean johann yvan ion ioannis hovhannes ivane giovanni juan joao vano
            viktor victor wiktor vikktor viktoras
            viktoriia victoria viktoria viktoriya victoriia viktorija wiktoria
            bohdan bogdan
            roman romain romans
            maksym maxim maksim maksymilian maxime maxym
            artem artyom artiom artjom artemiy
            kostiantyn konstantin constantin kostyantyn konstantyn konstantinos costantino
            stepan stefan stephan etienne stephane esteban steven stepane
            mykyta nikita
            danylo daniil danil daniel danilo daniyl daniele
            illia ilya ilia illya ilja elie eliya elijah
            yakiv yakov jacob jakub iakov jakov jaume jacobo
            fedir fyodor fedor theodor teodor fiodor fyedor theodore feodor
            leonid leonyd leonide leonidas
            anatolii anatoly anatoliy anatoli anatol
            vitalii vitaly vitaliy vitali vitalij vitalie
            olena elena helena yelena alena jelena helene eleni heghine ellen
            olha olga holha olia
            tetiana tatiana tatyana tetyana tetjana tatjana taniia tania tetiyana
            nataliia natalia nataliya natalya natalija nathalie natalie nataliya nataly natalja
            iryna irina irena yryna irene iryena irine irinna
            oksana oxana oksanna aksana ksenia
            svitlana svetlana svitlanna swetlana swjetlana svetlanna
            liudmyla ludmila lyudmila liudmila ludmyla lyudmyla ljudmila
            kateryna ekaterina katerina yekaterina katerynna catherine catarina katarzyna caterina katarina katherine ekaterine katryna
            yuliia julia yulia iuliia yuliya iulia julija juliya julie juliia
            mariia maria mariya marija marya
            anastasiia anastasia anastasiya nastia anastasija
            halyna galina galyna halina haline galyna galena
            nadiia nadia nadezhda nadiya nadezda nadejda nadja nadya
            lidiia lydia lidia lidiya lydie
            zinaida zinayida zinaiida
            daria dariia darya dariya daryna
            sofiia sofia sophia sofiya sophie sofya zofia
            anna ganna hanna ana anne hannah anni
            zurab zourab zaza
            armen harmen | hayk haik aik | hakob hagop | hovhannes ovanes hovannes | tigran dikran | sargis sarkis serkis | garegin \
            karekin | \
            vahagn vahakn | gagik kakik | poghos boghos
            levan levon
            nino nina
            tamar tamara thamar
            giorgi gigi georgi
            """;

    static final String OTHERS = """
            jose josue joseph joze zeze | joao joan jean jan johan | juan | joaquim joaquin | jesus xesus
            luis luiz louis ludovic lluis luigi; luisa luiza louise
            antonio antoine anthony antonino antony toni anton antonios antoni
            carlos carlo charles karl carl karol karlos
            francisco francois francesco franciszek francis frank franz paco francesc; francisca francoise francesca
            fernando fernand fernao ferdinand hernando
            jorge george georges
            jhon john jon johnny
            manuel manoel emanuel emmanuel immanuel emanuele
            raul raoul
            ricardo richard riccardo
            rodrigo roderick
            tiago thiago iago santiago diego
            thais tais thays
            ximena jimena chimene
            yesenia jessenia yessenia
            yolanda iolanda yolande
            isabel isabelle isabella izabela ysabel
            ines inez agnes
            estefania stephanie stefania
            teresa therese theresa terezia
            christophe christopher cristobal cristovao kristof christoph
            philippe philip felipe filipe filip philipp
            jerome hieronymus geronimo
            etienne stephen steven
            helene helen ellen
            friedrich frederic frederick fredrik federico frederico fryderyk frederik
            wilhelm william guillaume willem guillermo guilherme
            sunita suneeta | anita aneeta | deepak dipak | pooja puja | rajesh rajech | ravi ravy | vijay vidjay | krishna krisna \
            krishnaa | \
            lakshmi laxmi | sanjay sandjay | amit ameet | imran emran | vijaya vidjaya | rajendra radjendra | rajendran radjendran | \
            suresh sourech | ramesh ramech | mahesh mahech | priya pria | nisha nicha | shiva siva | sivakumar shivakumar sivakoumar | \
            kumar koumar coumar | kumaran koumaran | murugan mourougan | nadarajah nadaradja | selvam selvame | gurpreet gurprit | \
            harpreet \
            harprit | jaspreet jasprit | manpreet manprit | kuldeep kuldip | sandeep sandip | pradeep pradip | sajeev sajiv | \
            balasubramaniam balasubramanian | jayanthi jeyanthi | kanagasabai kanagasabapathy | parveen parvin | nasreen nasrin | \
            zaheer zahir | naseem nasim | saleem salim selim | kareem karim | waheed wahid | rasheed rashid | iqbal ikbal | aslam \
            eslam | \
            farooq faruk farouk faruq | tahir taher | shahid chahid | javed javaid jawed | naveed navid | umar omar | yasmin \
            yasemin yasmine
            thi thy | van vann | duc duk | hieu hiu | quoc kuoc
            harout haroutioun harutyun
            eyup eyyup | cem djem | can djan | nurcan nurdjan | gul goul | cagla tchagla chagla | coskun tchoshkun joshkun | \
            sukru shukru choukrou chukru | gokhan goekhan | ozlem oezlem | ozgur oezguer | ugur ughur | yigit yighit | cigdem tchigdem | \
            cengiz genghis tchenguiz | celal djelal jalal | cavit djavit javid | ceyhun djeyhoun | gulsen goulchen | busra bouchra \
            bushra | \
            kubra koubra | emre imre | yildiz ildiz | ayhan aihan | orhan orkhan | serkan serhan | turgut tourgout | burak bourak | \
            tulay toulay | isil ishil | nuri nouri | recep rajab redjep | ramazan ramadan | hakan khakan | murat mourad murad
            bill william | bob robert | mike michael | jim james | tom thomas | tim timothy | dan daniel | kate katherine | liz \
            elizabeth | \
            ben benjamin | sam samuel | alex alexander | alex alexandre | nick nicholas | steve stephen | joe joseph | tony antony
            """;

    private FamiliesOfGivenNames() { }
}
