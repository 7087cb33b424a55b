using Sayso;
using Sayso.Language;
using Sayso.Read;
using SharpFuzz;

// Bytes that a report could have, through the readers and the engine. bench/fuzz.sh runs it; a refusal with a code is an answer, anything else a finding.
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
        engine.Annotate(ReadStage.Read(new ReadRequest("fuzz." + kind, bytes.ToArray())).Text);
    }
    catch (SaysoException)
    {
    }
});
