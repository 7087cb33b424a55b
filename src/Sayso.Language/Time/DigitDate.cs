using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>A day in digits.</summary>
/// <param name="Year">1000 to 2999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; no more than 12 where either may be the month.</param>
/// <param name="IsOpen">Whether month and day may stand for each other.</param>
internal readonly record struct DigitDate(int Year, int Month, int Day, bool IsOpen)
{
    /// <summary>TIMEX3's value; only the year is sure where either may be the month.</summary>
    public string Value => IsOpen
        ? TimeValues.Year4(Year) + "-XX-XX"
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    /// <summary>From the earlier reading to the later.</summary>
    public Interval Both
    {
        get
        {
            var one = new DateTime(Year, Month, Day);
            var other = new DateTime(Year, Day, Month);
            return one < other ? new Interval(one, other.AddDays(1)) : new Interval(other, one.AddDays(1));
        }
    }

    /// <summary>The day, where the calendar has it.</summary>
    public static DigitDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1000 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DigitDate(year, month, day, false)
            : null;
}
