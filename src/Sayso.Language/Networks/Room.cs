using System.Runtime.InteropServices;

namespace Sayso.Language.Networks;

/// <summary>Room to work for one thread at a time: blocks of numbers that stand on whole vectors.</summary>
internal abstract unsafe class Room : IDisposable
{
    private readonly List<nint> _blocks = [];

    public void Dispose()
    {
        foreach (nint block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _blocks.Clear();
        GC.SuppressFinalize(this);
    }

    protected float* Allocate(int count)
    {
        float* block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
        new Span<float>(block, count).Clear();
        _blocks.Add((nint)block);
        return block;
    }
}
