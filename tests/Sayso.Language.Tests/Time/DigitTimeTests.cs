namespace Sayso.Language.Tests.Time;

/// <summary>Days in digits.</summary>
public sealed class DigitTimeTests
{
    [Theory]
    [InlineData("2012-08-15", "The invoice is dated 03/04/2011.", "03/04/2011", "2011-03-04", "2011-04-04")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011 and 21/04/2011.", "03/04/2011", "2011-04-03", "2011-04-04")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011 and 21/04/2011.", "21/04/2011", "2011-04-21", "2011-04-22")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011 and 04/21/2011.", "03/04/2011", "2011-03-04", "2011-03-05")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011 and 04/21/2011.", "04/21/2011", "2011-04-21", "2011-04-22")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011, 21/04/2011 and 04/22/2011.", "03/04/2011", "2011-03-04", "2011-04-04")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011, 21/04/2011 and 04/22/2011.", "21/04/2011", "2011-04-21", "2011-04-22")]
    [InlineData("2012-08-15", "The invoices are dated 03/04/2011, 21/04/2011 and 04/22/2011.", "04/22/2011", "2011-04-22", "2011-04-23")]
    [InlineData("2012-08-15", "It was signed on 05/05/2011.", "05/05/2011", "2011-05-05", "2011-05-06")]
    [InlineData("2012-08-15", "Printed 15/08/2012. The order of 03/04/2011 was cancelled.", "15/08/2012", "2012-08-15", "2012-08-16")]
    [InlineData("2012-08-15", "Printed 15/08/2012. The order of 03/04/2011 was cancelled.", "03/04/2011", "2011-04-03", "2011-04-04")]
    [InlineData("2012-08-15", "Printed 08/15/2012. The order of 03/04/2011 was cancelled.", "08/15/2012", "2012-08-15", "2012-08-16")]
    [InlineData("2012-08-15", "Printed 08/15/2012. The order of 03/04/2011 was cancelled.", "03/04/2011", "2011-03-04", "2011-03-05")]
    public void The_order_of_day_and_month_is_told_by_the_text(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2012-08-15", "Logged at 2012-03-01T07:05+02:00 by the guard.",
        "2012-03-01T07:05+02:00", "2012-03-01T07:05:00", "2012-03-01T07:06:00")]
    [InlineData("2012-08-15", "The log reads 2012-03-01 07:05:33 and ends there.",
        "2012-03-01 07:05:33", "2012-03-01T07:05:00", "2012-03-01T07:06:00")]
    [InlineData("2012-08-15", "It arrived on 31.12.2011 at noon.", "31.12.2011 at noon", "2011-12-31T12:00:00", "2011-12-31T12:01:00")]
    [InlineData("2012-08-15", "The file is named 20110315.", "20110315", "2011-03-15", "2011-03-16")]
    [InlineData("2012-08-15", "He signed on 3-Jan-2010 and 07-Feb-99.", "3-Jan-2010", "2010-01-03", "2010-01-04")]
    [InlineData("2012-08-15", "He signed on 3-Jan-2010 and 07-Feb-99.", "07-Feb-99", "1999-02-07", "1999-02-08")]
    [InlineData("2012-08-15", "The call of 13/07/2012 10:15 am was short.",
        "13/07/2012 10:15 am", "2012-07-13T10:15:00", "2012-07-13T10:16:00")]
    [InlineData("2012-08-15", "The cell measured 03/04/2011 at 5 PM.", "03/04/2011 at 5 PM", "2011-03-04", "2011-04-04")]
    public void Stamps_and_short_forms_are_read(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);
}
