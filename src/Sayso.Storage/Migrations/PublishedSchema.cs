namespace Sayso.Storage.Migrations;

/// <summary>A schema that cases were made with before they recorded their steps.</summary>
/// <remarks>Steps 3 and 4 were edited after they had been published, so that there are several of the same number.</remarks>
/// <param name="Version">The number in the case.</param>
/// <param name="Fingerprint">Of what its tables are.</param>
/// <param name="Digests">Of the scripts that made it, in order.</param>
internal sealed record PublishedSchema(int Version, string Fingerprint, IReadOnlyList<string> Digests)
{
    private const string Case = "sha256:ba6f1c5568d909674cd7e78dd40fabfb19cc552ee4b99c3f2ee1b5198bc00f7c";
    private const string Weighing = "sha256:cc3c1a5064ca32dcb16d85ea9bb1c2578f9a81f84c2a94e5059ae00c2d4e33e6";
    private const string Judgements = "sha256:ebf3c1abee888158090f36775f6f8897a3a6c05690af036b519e9a2c3fc0ea88";
    private const string JudgementsOrdered = "sha256:b30210d059b8406a429aef16baac7b51d2f83f9ad3213b0f98159446e1700419";
    private const string Inquiry = "sha256:37faa4cdca27bafaeaed9c3d1fdd6f4e6e73ada37548849500fa8f3e693462a1";
    private const string InquiryLean = "sha256:86adc686ef0db9b01eb79b87a44bad6b072cf52e00ded0f298111352c57972e0";
    private const string InquiryTakings = "sha256:8bbd9efebfa70f5176ac7217e7498ae822a8512ce0b61f0763e734406d1d9948";

    /// <summary>All there ever were; there will be no more.</summary>
    public static IReadOnlyList<PublishedSchema> All { get; } =
    [
        new(1, "2d147fa7effa3b5df5b61455a6a73d1ba9c47de86170bafcea53595708e0463d", [Case]),
        new(2, "c4c5c909b47d49a51ab8402bef279ed7cd882ed95c1dd6259770cee44cf28336", [Case, Weighing]),
        new(3, "423593131b1ec77e58e3c0e9856a0322122fba8cb65f9c9357e307c8eb44ed7e", [Case, Weighing, Judgements]),
        new(3, "b8bd383b33564409255af27d9f975511da3cfc455655e9e8b889606ee7752441", [Case, Weighing, JudgementsOrdered]),
        new(4, "e6192f1b19482bd6f3d0973095efb81449b5079b19c42cc5b86c764a6fa50804", [Case, Weighing, Judgements, Inquiry]),
        new(4, "c0e51bab18bfdf7efd7ceab6c2d2a377a7445b42058098619881e1eabafc3407", [Case, Weighing, Judgements, InquiryLean]),
        new(4, "fc3199aa47b4c9be506b8f1572b6009579ee6a6265c877ae8b522aa98b41337f", [Case, Weighing, Judgements, InquiryTakings]),
        new(4, "1465e1c01d14a713932c2704966de567fc027de9ea468bd084d095576d2fbfc4", [Case, Weighing, JudgementsOrdered, Inquiry]),
        new(4, "37a8a17774aff0c6b34e3e5abc1488f1701534e0acda6710f00001eab79cdcae", [Case, Weighing, JudgementsOrdered, InquiryLean]),
        new(4, "6bf9b37f97f362eac2c0a9867f4bfb38285c3c0794ec08affd7f9a02124c0f18", [Case, Weighing, JudgementsOrdered, InquiryTakings]),
    ];

    /// <summary>The one that a case has; null when it is none of them.</summary>
    public static PublishedSchema? Find(int version, string fingerprint) =>
        All.FirstOrDefault(schema => schema.Version == version && schema.Fingerprint == fingerprint);
}
