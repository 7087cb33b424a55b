using System.Globalization;

namespace Sayso.Cases;

/// <content>What a report says of its own way.</content>
public static partial class LedgerJson
{
    private readonly partial struct Writer
    {
        private void Communication(Communication? communication)
        {
            if (communication is null)
            {
                json.WriteNull("communication");
                return;
            }

            json.WriteStartObject("communication");
            json.WriteString("kind", communication.Kind);
            (string Name, IReadOnlyList<Party> Parties)[] hands =
            [
                ("from", communication.From), ("to", communication.To), ("copies", communication.Copies), ("drafted", communication.Drafted), ("cleared", communication.Cleared),
                ("approved", communication.Approved), ("through", communication.Through), ("attention", communication.Attention), ("participants", communication.Participants), ("signatures", communication.Signatures),
            ];
            foreach (var (name, parties) in hands)
            {
                Array(name, parties, static (writer, party) => writer.Json.WriteStringValue(party.Name));
            }

            PrintedTime("sent", communication.Sent);
            PrintedTime("received", communication.Received);
            json.WriteString("place", communication.Place);
            json.WriteString("number", communication.Number);
            if (communication.Entry is { } entry)
            {
                json.WriteNumber("entry", entry);
            }

            Array("references", communication.References, static (writer, citation) => writer.Json.WriteStringValue(citation.Text));

            // Where each of these words stands.
            json.WriteStartObject("spans");
            foreach (var (name, parties) in hands.Where(hand => hand.Parties.Count > 0))
            {
                Spans(name, [.. parties.Select(party => party.Span)]);
            }

            Spans("sent", communication.Sent is { } sent ? [sent.Span] : []);
            Spans("received", communication.Received is { } received ? [received.Span] : []);
            Spans("references", [.. communication.References.Select(citation => citation.Span)]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void PrintedTime(string name, CommunicationTime? time)
        {
            if (time is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteString("from", Clock(time.From, time.Offset));
            json.WriteString("to", Clock(time.To, time.Offset));
            json.WriteString("zone", time.Zone);
            json.WriteString("precision", time.Precision);
            json.WriteEndObject();
        }

        private static string Clock(DateTime local, int? offset) => offset is { } minutes
            ? new DateTimeOffset(local, TimeSpan.FromMinutes(minutes)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
