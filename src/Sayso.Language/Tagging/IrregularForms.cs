namespace Sayso.Language.Tagging;

/// <summary>English forms whose lemma no ending tells.</summary>
internal static class IrregularForms
{
    public static readonly Dictionary<string, string> Verbs = Read("""
        be am is are was were been being 's 're 'm; have has had having 've; do does did done doing; go goes went gone; say said says; die died dying
        arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began begun; bend bent; bet; bid; bind bound; bite bit bitten
        bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; burst; buy bought; catch caught; choose chose chosen
        cling clung; come came; cost; creep crept; cut cutting; deal dealt; dig dug digging; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven
        eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown flies; forbid forbade forbidden
        forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten getting; give gave given; grind ground; grow grew grown
        hang hung; hear heard; hide hid hidden; hit hitting; hold held; hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt
        learn learnt; leave left; lend lent; let letting; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken
        overcome overcame; pay paid; put putting; quit quitting; read; rid; ride rode ridden; ring rang rung; rise rose risen; run ran running; see saw seen
        seek sought; sell sold; send sent; set setting; shake shook shaken; shed shedding; shine shone; shoot shot; show shown; shrink shrank shrunk; shut shutting
        sing sang sung; sink sank sunk; sit sat sitting; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; split; spread; spring sprang sprung
        stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung
        take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; uphold upheld; wake woke woken; wear wore worn
        weave wove woven; weep wept; win won winning; wind wound; withdraw withdrew withdrawn; withhold withheld; write wrote written; admit admitted admitting
        stop stopped stopping; plan planned planning; refer referred referring; occur occurred occurring; prefer preferred preferring; tip tipped tipping
        commit committed committing; submit submitted submitting; permit permitted permitting; control controlled controlling; rebut rebutted rebutting; deny denies denied denying
        would 'd; will 'll wo; can ca; shall sha; tweet tweeted; plot plotted plotting; kidnap kidnapped kidnapping; ban banned banning; rob robbed robbing
        """);

    public static readonly Dictionary<string, string> Nouns = Read("""
        man men; woman women; child children; person people; foot feet; tooth teeth; mouse mice; goose geese; life lives; wife wives; knife knives; leaf leaves; half halves
        wolf wolves; thief thieves; shelf shelves; self selves; crisis crises; analysis analyses; basis bases; hypothesis hypotheses; phenomenon phenomena; criterion criteria
        medium media; datum data; series; species; news; gas gases; bus buses; virus viruses; status; politics; congress; process processes; business businesses; witness witnesses
        """);

    private static Dictionary<string, string> Read(string table)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string form in words)
            {
                forms.TryAdd(form, words[0]);
            }
        }

        return forms;
    }
}
