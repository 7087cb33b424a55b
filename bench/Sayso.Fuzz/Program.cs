using Sayso;
using Sayso.Language.English;
using Sayso.Read;
using Sayso.Understand;
using Sayso.Understand.Collections;
using SharpFuzz;

// Bytes that a report could have, through the readers, the engine and the ledger. bench/fuzz.sh runs it; a refusal with a code is an
// answer, anything else a finding.
string kind = args[0];
TextEngine? engine = null;
Fuzzer.OutOfProcess.Run(stream =>
{
    // Not before: what is instrumented may only run inside.
    engine ??= TextEngine.Load(args[1]);
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    try
    {
        foreach (var request in ReadRequest.Documents(new ReadRequest("fuzz." + kind, bytes.ToArray())))
        {
            UnderstandStage.Understand(ReadStage.Read(request), engine, CollectionProfiles.None, withTokens: false, CancellationToken.None);
        }
    }
    catch (SaysoException)
    {
    }
});
