"""Given names, by the pronoun that usually stands for whoever bears them.

Data and nothing else, in lower case and without accents. Most stand in ``names/``, which
``docs/dependencies.md`` tells of; here stand those that are small words as well, and names as
English news spells them that are not there. Names borne by women and men alike are left out. A
pronoun near a name outweighs both.
"""

from importlib.resources import files

from builder.draft.english.words import listed


def _borne(pronoun: str) -> frozenset[str]:
    return listed(files(__package__).joinpath("names", f"{pronoun}.txt").read_text("ascii"))


GIVEN_HE = _borne("he") | listed("""
    abdel abdelaziz abdulrahman abhishek abiola abu adebayo adel adewale adisa ajay ajit akhilesh
    akinwumi akira al alun amadou amadu ambros amitabh anand anatoly anil anurag aram arjan armen
    arshak arun arvind ashok ashot ashwin avigdor avraham aws babajide babatunde balwant bandar
    barham bartosz basem bashar bashir bassem bayani behrouz benny bhagwan bijan bilawal bill bob
    bobby bogumil boubacar branimir burhan cary chandra charlie cheikh chetan chidi chika chike
    chima chinua chukwu chukwuma claude clinton corey cory crisanto crispin curt daisuke daoud
    dariush dashiell davit dayo dean deepak demba desta devraj dieudonne dilip dinesh dmitry don
    donnie dov dror ebo ed eddie effi ehsan ehud eiji eli emeric eyal fadi fahad fahd faisal faiz
    faleh falih fares farooq farshid fathi fatos fawad fawaz fawzi femi ferran florante folarin
    fouad frank freddie fumio fyodor gadi gagik ganesh gethin ghassan ghazi ghulam giorgi goodluck
    gord goro grant gurpreet guy gyasi hadrian haidar haider haim haitham hajime hakob hamed hani
    harbans harbhajan hardeep haruki haruto hashim hayato hayk hazem hedley hieronim hiroki hiroyuki
    hisham hosni hossein hushang hussein huw hyun ibou ichiro idriss idrissa iftikhar ihsan ijaz
    imad imtiaz iolo ira iraj irakli irfan isa isagani isamu ishaq iskander isko itzhak jaber
    jahangir jalal jamie javad javed jawad jayant jeff jejomar jerry jiro jomo joselito junichi
    jurgis kadhim kailash kaito kapil karan katsuo kaveh kayode keisuke keita kenta kenyatta keyvan
    khama khawaja khosrow khurshid kishore koichi koji kunal kunle lakshman lamin lanre lekan levan
    liaquat lonnie louay lucan mahama maher mahesh majid makoto manish manmohan manny manoj mansour
    maqbool mark marty marwan masahiro masato masoud max maxim mazen mbeki mehrdad mickey miles
    mitsuo moataz mobutu modibo mohan mohit mohsen mojtaba mokhtar morgan mostafa mthunzi muammar
    muhammadu mujahid mukesh munir muqtada muthanna mwai mzwakhe nadeem nader nadim naeem nagesh
    naji narayan narek narendra naresh nasser nawaz ndidi nguyen nidal nikita nikol nir nitin nizar
    noboru nobuo nodar nouri ofer oladele ollie olu olumide olusegun oluwaseun omprakash osama osei
    osgood osric oumar ousmane pankaj payam pervaiz pervez piers prabhat pradeep prakash pranab
    prasad prashant praveen pryce qais qamar qasem qusay radko raed rafik raghavan raghunath rahim
    raj rajendra rajesh rajiv rakesh ramesh rami ramin randy ranjit rauf ravindra riaz riyadh rohit
    ronnie rory rostam rotimi ruan ruaridh rustam ruud ryota ryuichi sachin saeed said sajid salem
    sandeep sanjay sanjeev sanjiv santosh sardar sarfraz sargis sasan satish satoshi sayed sayyid
    segun seiji sekou serzh seydou shabbir shafiq shahbaz shahid shahram shakir shapur shashi
    shaukat shaul shekhar shigeru shimon shinji shinzo shiv shlomo siavash sidney sipho sixtus
    sohail sohrab souleymane stelios sudarshan sudhir sule sully sunil suraj suresh surinder susumu
    tadashi tadeu tafari takahiro takashi takeo takeshi talal tanvir tarek tarun tendai terry
    tetsuya thabiso thabo thamer themba thorvald tiberius tigran tobiah toby tomohiro torvald tshepo
    tsutomu tunde tunji turki tzvi uday uhuru umaru umesh uri usama uzoma vahe vakhtang vardan varun
    venkat victor vijay vikas vikram vinay vinod vivek wade wadih wael waleed wally waqar wasim wilf
    willie winslow wissam wole xolani yadollah yakubu yaqub yasir yasuo yigal yitzhak yoav yogesh
    yorick yoshihide yossi younis yousif yoweri yukio yuri yusef yusuke yuval zafar zaki zayed zaza
    zeev zia ziad zola zuberi zulfikar zurab
""")

GIVEN_SHE = _borne("she") | listed("""
    aarti abeba adaora aditi adjoa afaf afsaneh ahlam aishwarya akiko alma amani aminata anahit
    anahita anju ankita anush aparna araksi archana arpine arta aruna arwa asantewaa ashley asmaa
    assata atefeh awa ayaan ayako ayelet ayumi azadeh azar azza bahareh basma benazir besa bolanle
    bracha bushra carrie cassie chidinma chieko chimamanda chioma chitra chiyo christie christy
    connie crystal dafna dalal dalit deepika della dilys ebele ebun edie efe effie efua einat eirlys
    ekaterine elaheh elspeth emiko esme esperance esra eteri etsuko euphrasie eve fadia fadwa faiza
    fariba farzana farzaneh fatemeh fatou fatoumata fenella fereshteh flutura folake forough fran
    funke funmi funmilayo galit gayane gayatri gayle geeta ghada golnar grace gwenllian hagit haifa
    hala hamideh hanan hanin hasmik hattie helmine hendrika hiba hila hilary hild hillary hina
    hiroko hitomi honorine huma idit iman inaam inas inge intisar irit ivy jaleh jaya jayanti
    jean-marie jen jessie joan joann jumana jumoke junko kadiatou kalyani katya kavita kay kayoko
    keiko kellyanne ketevan khadijatou khatuna khawla kiran komal kristen ksenia kulsoom lacey laleh
    lali lamia lata lauren lerato liese lindiwe liora ljuba lois lowri lubna lulwa lusine madhuri
    mae maha mahin mahsa majida makeda makiko maleeha mamata mamiko manal manana manijeh manisha
    maram marcelline mariama marina mariyam marjane marziyeh masoumeh mayawati maylis mayumi mbali
    meena meenakshi megumi melody merav michal michiko midori mieko mirelle miri misaki mitra
    mitsuko miyuki mizuho morag morven mouna mridula muna naama najat najla naledi nalini nan nanako
    nare nasrin natia natsuki nazia ndeye neelam niloufar nino nirmala nisreen nkechi nkosazana
    nomsa noor nooshin noriko noura nthabiseng ntombi nune nurit nyasha oby ofra oriane orit orly
    orsola osnat ottoline oumou parisa parvaneh parvati parveen parvin penny perpetua pratibha
    preeti priyanka rabia raghad randa rasha razan reem reiko rekha renu rhoda rie rima ritsuko ritu
    rivka rokhaya rola ronit roopa rosamund rose ruba rubina rukhsana rula rupa ruti sabrin sachiko
    sadako sadhana saima samar samia sana sandhya sangeeta sarala sarojini sasha satoko savita
    savitri sawsan sayaka sedigheh seema seiko setareh setsuko shabana shabnam shadia shahd shaheen
    shahida shahla shaima shanti sharmila shazia shelby shelley shelly sherine shilpa shirin shizuka
    shobha shohreh shulamit sigal siham simin siranush smriti soheila solenn sonal suad sudha sue
    suha suhair sujata sulochana sumaya sumiko sunita sushma susie swati taghreed tahani tahereh
    tahira takako tali tamsin temitope thandi thuli tinatin tirzah tomoko tracy tsitsi tzipi tzipora
    uju una usha vandana vasanthi vasundhara verity verna vidya vimala vivien vjosa wafa wafaa
    wambui wangari wanjiku wanjiru wendeline whitney widad winifred winnie yael yaffa yardena yasuko
    yehudit yelena yemi yevgenia ysolde yuki yukiko yumi yuriko yusra zaheera zandile zanele zeina
    zeinab zodwa zohreh zubaida zukiswa
""")

EITHER = listed("jean")
"""Given names of women and men."""

HE_JOINED = ("jean",)
"""First parts of men's names: *Jean-Noël*."""

GIVEN = GIVEN_HE | GIVEN_SHE | EITHER
"""All of them."""

SURNAMES = listed("""
    banks cook baker porter butcher gardener carpenter farmer hunter shepherd steward barber singer
    driver guest child parson tailor cooper fisher masters
""")
"""Nouns for people that are surnames behind another capital."""
