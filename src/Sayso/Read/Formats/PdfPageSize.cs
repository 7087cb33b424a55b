using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Sayso.Read.Formats;

/// <summary>
/// How much a page holds, measured before any of it is kept: its content may be given in pieces, one of them many times, and a form may be
/// drawn many times, and PdfPig keeps several hundred bytes for each letter.
/// </summary>
/// <param name="Bytes">Of the pieces, as they lie in the file.</param>
/// <param name="Letters">That it shows; not counted further than <see cref="ReadLimits.PageLetters"/>.</param>
internal sealed record PdfPageSize(long Bytes, int Letters)
{
    internal sealed class Factory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters,
        IPageContentParser parser, ParsingOptions options)
        : BasePageFactory<PdfPageSize>(scanner, resources, filters, parser, options), IPageFactory<PdfPageSize>
    {
        PdfPageSize IPageFactory<PdfPageSize>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers,
            NamedDestinations namedDestinations)
        {
            long bytes = ContentBytes(dictionary);
            return bytes > ReadLimits.PageBytes ? new PdfPageSize(bytes, 0)
                : Create(number, dictionary, pageTreeMembers, namedDestinations) with { Bytes = bytes };
        }

        private long ContentBytes(DictionaryToken page)
        {
            var content = Found(page.Data.GetValueOrDefault(NameToken.Contents.Data));
            return (content is ArrayToken pieces ? pieces.Data.Select(Found) : [content]).OfType<StreamToken>()
                .Sum(stream => (long)stream.Data.Length);
        }

        private IToken? Found(IToken? token) => token is IndirectReferenceToken reference ? PdfScanner.Get(reference.Data)?.Data : token;

        protected override PdfPageSize ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations,
            MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
            PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
            new Counter(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation,
                initialMatrix, ParsingOptions).Process(pageNumber, operations);
    }

    private sealed class Counter(int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser,
        ILookupFilterProvider filters, CropBox cropBox, UserSpaceUnit unit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions options)
        : BaseStreamProcessor<PdfPageSize>(page, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
    {
        private int _letters;

        public override PdfPageSize Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            try
            {
                ProcessOperations(operations);
            }
            catch (TooManyException)
            {
                // The count says so.
            }

            return new PdfPageSize(0, _letters);
        }

        public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code,
            string unicode, long currentOffset,
            in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
                CharacterBoundingBox characterBoundingBox)
        {
            _letters++;
            if (_letters > ReadLimits.PageLetters)
            {
                throw new TooManyException();
            }
        }

        public override void BeginSubpath()
        {
        }

        public override PdfPoint? CloseSubpath() => null;

        public override void StrokePath(bool close)
        {
        }

        public override void FillPath(FillingRule fillingRule, bool close)
        {
        }

        public override void FillStrokePath(FillingRule fillingRule, bool close)
        {
        }

        public override void MoveTo(double x, double y)
        {
        }

        public override void BezierCurveTo(double x2, double y2, double x3, double y3)
        {
        }

        public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
        {
        }

        public override void LineTo(double x, double y)
        {
        }

        public override void Rectangle(double x, double y, double width, double height)
        {
        }

        public override void EndPath()
        {
        }

        public override void ClosePath()
        {
        }

        public override void ModifyClippingIntersect(FillingRule clippingRule)
        {
        }

        public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
        {
        }

        public override void EndMarkedContent()
        {
        }

        public override void PaintShading(NameToken shadingName)
        {
        }

        protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
        {
        }

        protected override void RenderInlineImage(InlineImage inlineImage)
        {
        }

        protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
        {
        }
    }

    private sealed class TooManyException : Exception;
}
