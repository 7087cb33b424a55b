using System.Text.RegularExpressions;

namespace Sayso.Understand.Communications;

/// <summary>The words that notes on sources use, whoever edits them.</summary>
internal static partial class SourceNoteWords
{
    [GeneratedRegex("“[^“”]*”")]
    public static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(?:drafted|cleared|approved|coordinated|concurred in|dictated|repeated|relayed|passed|pouched|also sent|sent|copies|a copy"
        + @"|the copy|also addressed|circulated|received|initialed|signed)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Verb();

    [GeneratedRegex(
        @"^(?:(?:The|This|It|Telegram \d+|The (?:telegram|memorandum|letter|cable|paper|message))\b[^.]{0,60}?\b(?:was"
        + @"|were)\s+)?(?:Also |Then )?(?:drafted|cleared|approved|coordinated|dictated|repeated|relayed|passed|pouched|sent|copies"
        + @"|a copy|addressed|circulated|prepared|received|apparently sent)", RegexOptions.IgnoreCase)]
    public static partial Regex Start();

    [GeneratedRegex(
        @"indicates? that (?:a cop(?:y|ies)|copies|it was drafted|the telegram was)|\b(?:passed the message to|sent copies to"
        + @"|was (?:drafted|repeated|received|relayed)|source text is (?:a|the) copy sent|received at|sent it to)|\b(?:telegram"
        + @"|memorandum|letter|message|cable|[Ii]t) was cleared by\b")]
    public static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:A )?(?:similar|draft|another|second|attached|Attached|covering|handwritten)\b")]
    public static partial Regex OtherPaper();

    [GeneratedRegex(@"memoirs|\b(?:maintained|stated|claimed|recalled|believed|subsequently)\b")]
    public static partial Regex Recollection();

    [GeneratedRegex(@"\bnot\s*$")]
    public static partial Regex NotBefore();

    [GeneratedRegex(@"^.*?\bby\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    public static partial Regex ByWhom();

    [GeneratedRegex(@"^\s+in (?:the )?([A-Z].+?)(?: on .*)?[ .,]*$")]
    public static partial Regex InOffice();

    [GeneratedRegex(@"(?:copies|a copy|the copy)\b[^.]{0,40}$", RegexOptions.IgnoreCase)]
    public static partial Regex CopiesBefore();

    [GeneratedRegex(@"\bthrough\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    public static partial Regex ThroughWhom();

    [GeneratedRegex(@"^(?<pre>.*?)\bto\b\s+(?<who>.*)$", RegexOptions.Singleline)]
    public static partial Regex SentToWhom();

    [GeneratedRegex(
        @"^(?<pre>.*?)\b(?:sent|passed|given|forwarded|went)\b(?: (?:by (?:the [A-Z]+|courier)|also|for information|Flash"
        + @"|Immediate))* to\s+(?<who>.*)$", RegexOptions.Singleline)]
    public static partial Regex CopySent();

    [GeneratedRegex(@"\bby\b")]
    public static partial Regex ByWord();

    [GeneratedRegex(@",?\s*(?:at|upon)\s+(\d{1,2}(?::\d{2})?)\s*([ap])\.m\.?")]
    public static partial Regex AtTime();

    [GeneratedRegex(
        @"\s+(?:under cover|as (?:an? )?(?:enclosure|attachment)|in telegram|in (?:airgram|[A-Z][a-z]+ \d)|who |which |intended"
        + @"|with (?:a|an) )")]
    public static partial Regex ListEnd();

    [GeneratedRegex(@"\b(?:Operational Immediate|Priority|priority|exclusive|Exclusive|[Ee]yes [Oo]nly|also|respectively)\b")]
    public static partial Regex Precedence();

    [GeneratedRegex(@",\s*(?:and\s+)?(?:to\s+)?|;\s*(?:and\s+)?(?:to\s+)?|\s+and\s+(?:to\s+)?")]
    public static partial Regex SplitList();

    [GeneratedRegex(@"^\s*(?:(?:sent|passed|to|the|and|for|at|in)\s+)*")]
    public static partial Regex ListWords();

    [GeneratedRegex(@"\s+(?:for|attention)\s+(?:the )?(?<who>.*)$")]
    public static partial Regex MarkedFor();

    [GeneratedRegex(@"\s+(?:on|at|under|by|as|in telegram|upon|with|via)\b.*$")]
    public static partial Regex Tail();

    [GeneratedRegex(@"[ap]\.m\b|\bform$")]
    public static partial Regex NoDestination();

    [GeneratedRegex(@"^[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+$")]
    public static partial Regex FullName();

    [GeneratedRegex(@"^[A-Z][a-z]+$")]
    public static partial Regex Surname();

    [GeneratedRegex(
        @"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor"
        + @"|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b")]
    public static partial Regex OfficeOf();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+|;\s*")]
    public static partial Regex SplitPeople();

    [GeneratedRegex(@"\s+(?:in draft|in substance|on (?:" + DatelineReader.Months +
        @") \d+|for .*|in (?:the )?[A-Z].*|who .*|of (?:the )?[A-Z].*|at the .*)$")]
    public static partial Regex PeopleTail();

    [GeneratedRegex(
        @"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor"
        + @"|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b|^(?:[A-Z][a-z]+ )*(?:Officer|Assistant|Director|Bureau|Office|Adviser|Counselor"
        + @"|Division|Chief|Attach[eé])$")]
    public static partial Regex TitleOnly();

    [GeneratedRegex(@"^[A-Z/]+$")]
    public static partial Regex Initials();

    [GeneratedRegex(
        @"\b[Rr]eceived\b(?: (?:at|in|by) (?:the )?(?<where>[A-Z][\w .]*?))?(?: in two parts)?,?"
        + @" at (?<clock>\d{1,2}(?::\d{2})?(?: and \d{1,2}:\d{2})? [ap]\.m)\.?"
        + "(?:,? (?:on )?(?<date>(?:" + DatelineReader.Months + @") \d{1,2}))?")]
    public static partial Regex ReceivedAt();

    [GeneratedRegex(@"^.{0,25}\b(?:another|earlier|draft)\b")]
    public static partial Regex AnotherCopy();
}
