using System.Net;
using Sayso.Server.Door;

namespace Sayso.Server.Tests.Door;

public sealed class LoopbackAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5178", "127.0.0.1:5178")]
    [InlineData("http://127.0.0.1:0/", "127.0.0.1:0")]
    [InlineData("http://127.0.0.1", "127.0.0.1:80")]
    [InlineData("http://127.9.8.7:5000", "127.9.8.7:5000")]
    [InlineData("http://[::1]:5000", "[::1]:5000")]
    [InlineData("http://[::ffff:127.0.0.1]:5000", "[::ffff:127.0.0.1]:5000")]
    [InlineData("HTTP://LocalHost:5000", "127.0.0.1:5000")]
    public void This_machine_alone_is_taken(string url, string endPoint)
    {
        Assert.True(LoopbackAddress.TryParse(url, out var address, out var problem));
        Assert.Null(problem);
        Assert.Equal(IPEndPoint.Parse(endPoint), address.EndPoint);
    }

    [Theory]
    [InlineData("http://evil@127.0.0.1:5000")]
    [InlineData("http://@127.0.0.1:5000")]
    [InlineData("http://a:b@127.0.0.1:5000")]
    [InlineData("http://127.0.0.1@0.0.0.0:5000")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://[::ffff:0.0.0.0]:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://+:5000")]
    [InlineData("http://192.168.1.4:80")]
    [InlineData("http://example.org:5000")]
    [InlineData("http://localhost.example.org:5000")]
    [InlineData("http://127.0.0.1.nip.io:5000")]
    [InlineData("http://127.0.0.1:5000;http://0.0.0.0:5001")]
    [InlineData("http://127.0.0.1:5000;http://127.0.0.1:5001")]
    [InlineData("http://127.0.0.1:5000/base")]
    [InlineData("http://127.0.0.1:5000?a=b")]
    [InlineData("http://127.0.0.1:5000/#a")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://unix:/tmp/sayso.sock")]
    [InlineData("http://pipe:/sayso")]
    [InlineData("https://127.0.0.1:5000")]
    [InlineData("//127.0.0.1:5000")]
    [InlineData("127.0.0.1:5000")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Nothing_else_is(string url)
    {
        Assert.False(LoopbackAddress.TryParse(url, out var address, out var problem));
        Assert.Null(address);
        Assert.Equal(("SAY0307", url), (problem.Code, problem.Where));
    }
}
