using System.Text.RegularExpressions;

namespace Sayso.Understand.Communications;

/// <content>The words that notes on sources use.</content>
internal sealed partial class SourceNoteReader
{
    [GeneratedRegex("“[^“”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:drafted|cleared|approved|coordinated|concurred in|dictated|repeated|relayed|passed|pouched|also sent|sent|copies|a copy|the copy|also addressed|circulated|received|initialed|signed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:(?:The|This|It|Telegram \d+|The (?:telegram|memorandum|letter|cable|paper|message))\b[^.]{0,60}?\b(?:was|were)\s+)?(?:Also |Then )?(?:drafted|cleared|approved|coordinated|dictated|repeated|relayed|passed|pouched|sent|copies|a copy|addressed|circulated|prepared|received|apparently sent)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"indicates? that (?:a cop(?:y|ies)|copies|it was drafted|the telegram was)|\b(?:passed the message to|sent copies to|was (?:drafted|repeated|received|relayed)|source text is (?:a|the) copy sent|received at|sent it to)|\b(?:telegram|memorandum|letter|message|cable|[Ii]t) was cleared by\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:A )?(?:similar|draft|another|second|attached|Attached|covering|handwritten)\b")]
    private static partial Regex OtherPaper();

    [GeneratedRegex(@"Intelligence Board|was part of a daily|memoirs|Oral History|\b(?:maintained|stated|claimed|recalled|believed|subsequently)\b")]
    private static partial Regex Recollection();

    [GeneratedRegex(@"\bnot\s*$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^.*?\bby\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"^(?<in>.*?)\b(?:by|with|in (?=Defense and|AID\b))\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ByWith();

    [GeneratedRegex(@"^\s+in (?:the )?([A-Z].+?)(?: on .*)?[ .,]*$")]
    private static partial Regex InOffice();

    [GeneratedRegex(@"(?:copies|a copy|the copy)\b[^.]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex CopiesBefore();

    [GeneratedRegex(@"\bthrough\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ThroughWhom();

    [GeneratedRegex(@"^(?<pre>.*?)\bto\b\s+(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex SentTo_();

    [GeneratedRegex(@"^(?<pre>.*?)\b(?:sent|passed|given|forwarded|went)\b(?: (?:by (?:the CIA|courier)|also|for information|Flash|Immediate))* to\s+(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex CopySent();

    [GeneratedRegex(@"\bby\b")]
    private static partial Regex ByWord();

    [GeneratedRegex(@",?\s*(?:at|upon)\s+(\d{1,2}(?::\d{2})?)\s*([ap])\.m\.?")]
    private static partial Regex AtTime();

    [GeneratedRegex(@"\s+(?:under cover|as (?:an? )?(?:enclosure|attachment)|in telegram|in (?:Toaid|airgram)|who |which |intended|with (?:a|an) )")]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"\b(?:Operational Immediate|Priority|priority|exclusive|Exclusive|[Ee]yes [Oo]nly|also|respectively)\b")]
    private static partial Regex Precedence();

    [GeneratedRegex(@"(?:Commander, U\.S\. Military Assistance Command, (?:Thailand|Vietnam)|(?:Chief|Director), (?=[A-Z])|(?:Army|Fleet), Pacific|Palm Beach, Florida|Hyannis Port, Massachusetts)")]
    private static partial Regex JointCommand();

    [GeneratedRegex(@",\s*(?:and\s+)?(?:to\s+)?|;\s*(?:and\s+)?(?:to\s+)?|\s+and\s+(?:to\s+)?")]
    private static partial Regex SplitList();

    [GeneratedRegex(@"^\s*(?:(?:sent|passed|to|the|and|for|at|in)\s+)*")]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^(\S.*?)\s+(?:at|in) the (?:White House|Department of State|Department of Defense)$")]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"\s+(?:for|attention)\s+(?:the )?(?<who>.*)$")]
    private static partial Regex MarkedFor();

    [GeneratedRegex(@"\s+(?:on|at|under|by|as|in telegram|upon|with|via)\b.*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"[ap]\.m\b|\bform$")]
    private static partial Regex NoDestination();

    [GeneratedRegex(@"^[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+$")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^[A-Z][a-z]+$")]
    private static partial Regex Surname();

    [GeneratedRegex(@"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b")]
    private static partial Regex OfficeOf();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+|;\s*")]
    private static partial Regex SplitPeople();

    [GeneratedRegex(@"^\s*(?:(?:in draft|in substance|in (?:the )?[A-Z][\w/ ]*? (?:in draft |in substance )?(?:by|with)|in(?= (?:Defense|AID|DOD|CIA|USIA|JCS|White House))|also|by|with|and|verbally|personally|the|Colonel|General|Admiral|Mr\.)\s+)*")]
    private static partial Regex PeopleWords();

    [GeneratedRegex(@"\s+(?:in draft|in substance|on (?:" + DatelineReader.Months + @") \d+|for .*|in (?:the )?[A-Z].*|who .*|of (?:the )?[A-Z].*|at the .*)$")]
    private static partial Regex PeopleTail();

    [GeneratedRegex(@"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b|^(?:[A-Z][a-z]+ )*(?:Officer|Assistant|Director|Bureau|Office|Adviser|Counselor|Division|Chief|Attach[eé])$")]
    private static partial Regex TitleOnly();

    [GeneratedRegex(@"^[A-Z/]+$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b[Rr]eceived\b(?: (?:at|in|by) the [A-Z][\w .]*?)?(?: in two parts)?,? at (?<clock>\d{1,2}(?::\d{2})?(?: and \d{1,2}:\d{2})? [ap]\.m)\.?(?:,? (?:on )?(?<date>(?:" + DatelineReader.Months + @") \d{1,2}))?")]
    private static partial Regex ReceivedAt();

    [GeneratedRegex(@"^.{0,25}\b(?:another|earlier|draft)\b")]
    private static partial Regex AnotherCopy();
}
