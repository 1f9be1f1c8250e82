package deid

import "slices"

// A Kind is what a weak detail tells: nothing by itself, much together with others.
type Kind string

// The kinds, the most telling first: that is the order in which to leave them out.
const (
	Only   Kind = "only"   // the only one, the first one, known from the news
	Trait  Kind = "trait"  // a wheelchair, a twin, adopted, converted
	Work   Kind = "work"   // what a parent does: the father is an imam
	Club   Kind = "club"   // a sport or pastime
	Spot   Kind = "spot"   // a village, a neighbourhood, a place found by Find
	Origin Kind = "origin" // where the family is from, what they believe
	Class  Kind = "class"  // a year and kind of school
	Years  Kind = "years"  // an age or a class of ages
)

// telling is the kinds in order.
var telling = []Kind{Only, Trait, Work, Club, Spot, Origin, Class, Years}

// A Weak is a weak detail in a text, in bytes as in Span. Drop says that leaving it out is advised.
type Weak struct {
	Start, End int
	Kind       Kind
	Drop       bool
}

// Combination gives the weak details of a text when together they may single somebody out, and which to leave
// out; nothing when there are too few. It is a warning and never blocks: what is rare depends on the place, and
// no list knows that.
func Combination(text string) []Weak {
	d := newDoc(text)
	var weak []Weak
	for i := range d.t {
		if k, end := d.weakAt(i); end > i && (len(weak) == 0 || weak[len(weak)-1].End <= int(d.off[d.t[i].s])) {
			weak = append(weak, Weak{Start: int(d.off[d.t[i].s]), End: int(d.off[d.t[end-1].e]), Kind: k})
		}
	}
	for _, s := range Find(text, Options{}) {
		switch s.Type {
		case Place, Addr, Org:
			weak = append(weak, Weak{Start: s.Start, End: s.End, Kind: Spot})
		case Age:
			weak = append(weak, Weak{Start: s.Start, End: s.End, Kind: Years})
		}
	}
	return advise(weak)
}

// advise marks what to leave out: the most telling kinds, until the rest singles nobody out.
func advise(weak []Weak) []Weak {
	has := map[Kind]bool{}
	for _, w := range weak {
		has[w.Kind] = true
	}
	if !singles(has) {
		return nil
	}
	for _, k := range telling {
		if !singles(has) {
			break
		}
		if has[k] {
			delete(has, k)
			for i := range weak {
				weak[i].Drop = weak[i].Drop || weak[i].Kind == k
			}
		}
	}
	slices.SortFunc(weak, func(a, b Weak) int { return a.Start - b.Start })
	return weak
}

// singles reports whether kinds of details together may single somebody out: four of any kind, or three of
// which one is rare.
func singles(has map[Kind]bool) bool {
	return len(has) >= 4 || len(has) == 3 && (has[Only] || has[Trait] || has[Work])
}

var (
	traitWord = oneOf(`rolstoel tweeling tweelingbroer tweelingzus drieling eeneiig doof dove slechthorend slechthorende blind blinde slechtziend prothese albino litteken tatoeage
		transgender trans nonbinair geadopteerd geadopteerde adoptiekind hoogbegaafd hoogbegaafde stottert stotteraar epilepsie diabetes kanker leukemie syndroom gehandicapt gehandicapte zwanger tienermoeder
		bekeerd bekeerde bekeerling wees halfwees ama amv gehoorapparaat krukken kampioen topsporter profvoetballer rapper youtuber influencer roodharig roodharige dwerggroei autistisch
		wheelchair twin twins triplet deaf adopted pregnant convert converted stutters orphan redhead autistic disabled gifted champion`)
	clubWord = oneOf(`voetbal voetbalt voetbalclub kickboksen kickbokst boksen bokst judo karate taekwondo turnen turnt ballet scouting fanfare harmonie drumband schaatsen schaatst hockey hockeyt
		tennis tennist zwemclub waterpolo korfbal volleybal basketbal basketbalt paardrijden ruitersport kerkkoor koor jeugdbrandweer toneelclub schaakclub worstelen worstelt mma crossfit motorcross dansles danst
		football soccer boxing kickboxing rugby swimming skating wrestling choir scouts drumming horseriding gymnastics dancing`)
	spotWord   = oneOf("dorp dorpje gehucht eiland buurtschap boerderij woonwagenkamp kamp flat azc internaat village hamlet island farm")
	originWord = oneOf(`somalisch somalische eritrees eritrese syrisch syrische afghaans afghaanse marokkaans marokkaanse turks turkse koerdisch koerdische surinaams surinaamse antilliaans antilliaanse
		moluks molukse oekraiens oekraiense pools poolse russisch russische tsjetsjeens tsjetsjeense jezidi iraaks iraakse iraans iraanse chinees chinese joods joodse hindoestaans hindoestaanse
		bosnisch bosnische albanees albanese roma sinti alevitisch alevitische
		somali eritrean syrian afghan moroccan turkish kurdish surinamese antillean moluccan ukrainian polish russian chechen yazidi iraqi iranian chinese jewish hindu bosnian albanian`)
	schoolWord = oneOf("vmbo mavo havo vwo gymnasium vso praktijkonderwijs isk mbo brugklas eindexamenklas examenklas")
	workWord   = oneOf(`imam dominee pastoor burgemeester wethouder huisarts tandarts agent politieagent militair brandweerman rechter advocaat officier ondernemer slager bakker kapper
		directeur rector leraar docent trainer taxichauffeur visser boer kunstenaar schrijver politicus raadslid kroegbaas
		mayor alderman dentist policeman soldier fireman judge lawyer butcher baker hairdresser headmaster teacher fisherman farmer artist author politician publican`)
	onlyBefore = oneOf("de het als onze een is the our")
)

// weakAt gives the kind of weak detail at token i and where it ends.
func (d *doc) weakAt(i int) (Kind, int) {
	if !d.letters(i) {
		if d.digits(i) && schoolYear(d, i) {
			return Class, i + 2
		}
		if n := d.number(i); n > 3 && n < 30 && d.inRange(i) && (d.is(i+3, "jaar", "jr", "years") || d.is(i+1, "jaar")) {
			return Years, min(i+4, len(d.t))
		}
		return "", 0
	}
	w := d.word(i)
	switch {
	case d.is(i, "enige", "only") && d.letters(i-1) && onlyBefore(d.word(i-1)), d.is(i, "krant", "nieuws", "televisie", "newspaper", "news") && d.is(i-1, "de", "het", "the") && d.is(i-2, "in", "op", "on"):
		return Only, i + 1
	case traitWord(w), d.is(i, "rood", "rode") && d.is(i+1, "haar", "haren"):
		return Trait, i + 1
	case workWord(w) && d.back(i, 4, oneParent):
		return Work, i + 1
	case clubWord(w):
		return Club, i + 1
	case spotWord(w):
		return Spot, i + 1
	case originWord(w):
		return Origin, i + 1
	case schoolWord(w):
		return Class, i + 1
	}
	return "", 0
}

var oneParent = oneOf("vader moeder ouders papa mama stiefvader stiefmoeder opa oom father mother parents dad mum stepfather grandfather uncle")

func schoolYear(d *doc, i int) bool {
	return d.size(i) == 1 && d.letters(i+1) && (schoolWord(d.word(i+1)) || d.size(i+1) == 1 && d.glued(i))
}
