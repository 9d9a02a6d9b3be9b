using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Nobody is let in by a version of TLS that is retired.</summary>
internal sealed class OldTls : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5009", "TLS below 1.2", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var least in LeastVersion.In(context))
        {
            if (least.Known is TlsVersion.Tls10 or TlsVersion.Tls11)
                context.Report(least, $"'{least.Self.Owner.Path}' lets clients in by TLS below 1.2, which Azure has retired");
        }
    }
}
