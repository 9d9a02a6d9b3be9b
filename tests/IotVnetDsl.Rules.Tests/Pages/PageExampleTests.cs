namespace IotVnetDsl.Rules.Tests.Pages;

/// <summary>Examples are held to what they show: they compile, the bad form is found, the good form is not.</summary>
public sealed class PageExampleTests
{
    public static TheoryData<string> Ids() => [.. Rule.All.Select(rule => rule.Descriptor.Id).Where(id => PageExample.Of(id) is not null)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_form_is_found(string id) => Assert.Contains(id, PageExample.Of(id)!.FoundInBad());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_form_is_not(string id) => Assert.DoesNotContain(id, PageExample.Of(id)!.FoundInGood());
}
